import { useApi } from '@backstage/core-plugin-api';
import type {
  Draft,
  DraftWrite,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { mergeDrafts, type DraftDocument } from '../../review';
import { useLatest } from '../MarkdownEditor/useLatest';
import { useKeepSafe } from './drafts';
import { DraftSaver } from './DraftSaver';
import { documentOfDraft, writeOf } from './logState';

/** Two versions of a draft that were both changed in the same places. */
export interface Clash {
  base: DraftDocument;
  mine: DraftDocument;
  theirs: DraftDocument;
  /** Who saved the other one. */
  by: string | null;
  /** Goes on with what was made of both. */
  settle(merged: DraftDocument): void;
  /** Where mine is what this browser kept, and theirs what is open. */
  kept?: {
    /** Leaves the copy where it is. */
    leave(): void;
  };
}

/**
 * Puts on the page what was made of `of`, an earlier state of it. What was
 * written since stays.
 *
 * @param touched - whether it is worth saving even without that
 * @returns what stands on the page now, and whether that is worth saving
 */
export type Adopt = (
  made: DraftDocument,
  of: DraftDocument,
  touched: boolean,
) => { document: DraftDocument; touched: boolean };

/**
 * Keeps what is written on the server. What somebody else saves in the
 * meantime is taken in by itself where it is about other parts, and is a clash
 * where it is about the same.
 */
export function useSaving(
  given: {
    draft?: Draft;
    recap?: RecapContent;
    userRef: string;
    touched: boolean;
    write: DraftWrite;
    /** What is typed and has not come to the page yet; null where it has. */
    typed(): string | null;
  },
  onAdopt: Adopt,
) {
  const { draft, recap, userRef, touched, write, typed } = given;
  const api = useApi(learningsApiRef);
  const [saver] = useState(() => new DraftSaver(api, draft));
  const save = useSyncExternalStore(saver.subscribe, saver.status);
  useEffect(() => {
    if (touched) saver.change(write);
  }, [saver, touched, write]);
  const newest = useLatest(write);
  const unsaved = useCallback(() => {
    const body = typed();
    return body === null
      ? saver.unsaved()
      : { ...(saver.unsaved() ?? newest.current), body };
  }, [saver, typed, newest]);
  const isKept = useKeepSafe(saver, userRef, unsaved);

  const { theirs } = save;
  const base = saver.saved();
  let clash: Clash | null = null;
  if (theirs && base) {
    const versions = {
      base: documentOfDraft(base, recap),
      mine: documentOfDraft(write, recap),
      theirs: documentOfDraft(theirs, recap),
    };
    clash = {
      ...versions,
      by: theirs.updatedBy,
      settle: merged => {
        const { document } = onAdopt(merged, versions.mine, true);
        saver.adopt(theirs, writeOf(document));
      },
    };
  }
  const { merged, conflicts } = clash
    ? mergeDrafts(clash.base, clash.mine, clash.theirs)
    : { merged: null, conflicts: [] };
  const isEasy = merged !== null && conflicts.length === 0;
  const mine = clash?.mine;
  useEffect(() => {
    if (!isEasy || !theirs || !mine) return;
    const hasMine = saver.unsaved() !== undefined;
    const { document, touched: isMore } = onAdopt(merged, mine, hasMine);
    saver.adopt(theirs, isMore ? writeOf(document) : null);
    // Once for each version of theirs; what is merged follows from it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isEasy, theirs]);

  return { saver, save, isKept, clash: isEasy ? null : clash };
}
