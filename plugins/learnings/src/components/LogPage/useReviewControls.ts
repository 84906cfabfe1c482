import { useMemo } from 'react';
import type { ReviewControls } from '../Review';
import { isTooLarge, LIMIT_MB } from './limit';
import { useLearningsTranslation } from '../../translation';
import type { Log } from './useLog';

/** What the review is given of the page; the same until something of it changes. */
export function useReviewControls(
  log: Log,
  teams: readonly string[],
): ReviewControls {
  const { t } = useLearningsTranslation();
  const { review, reading, known, knownKeys, activeKey, goTo } = log;
  const { act, undo, redo, canUndo, canRedo, setActive, onRead } = log;
  const { isBusy } = reading;
  const tooLarge = isTooLarge(log.body);
  const readError = useMemo(
    () =>
      tooLarge
        ? new Error(t('log.textTooLarge', { limit: String(LIMIT_MB) }))
        : reading.error,
    [tooLarge, reading.error, t],
  );
  const warnings = reading.understood?.warnings;
  const isEmpty = !log.isWorkingCopy && reading.understood === undefined;
  const body = log.bodyOfReview;
  return useMemo(
    () => ({
      review,
      body,
      act,
      undo,
      redo,
      canUndo,
      canRedo,
      activeKey,
      onActive: setActive,
      goTo,
      isBusy,
      readError,
      warnings: warnings ?? [],
      onRead,
      isEmpty,
      known,
      knownKeys,
      teams,
    }),
    [
      review,
      body,
      act,
      undo,
      redo,
      canUndo,
      canRedo,
      activeKey,
      setActive,
      goTo,
      isBusy,
      readError,
      warnings,
      onRead,
      isEmpty,
      known,
      knownKeys,
      teams,
    ],
  );
}
