import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { REVIEW_LISTS } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import type { ReviewControls } from '../ReviewControls';
import type { Edited } from './editing';
import type { Reviewing } from './ReviewingContext';

/** The forms that are open, what was said last, and what items can ask for. */
export function useReviewingState(
  controls: ReviewControls,
  focus: (key: string) => void,
) {
  const { act, review } = controls;
  const { t } = useLearningsTranslation();
  const [edited, setEdited] = useState<ReadonlyMap<string, Edited>>(new Map());
  const [said, setSaid] = useState('');
  const latest = useRef(review);
  useEffect(() => {
    latest.current = review;
  }, [review]);
  /** What had the focus when a form was opened, by the form's key. */
  const openers = useRef(new Map<string, Element | null>());

  const close = useCallback(
    (key: string) => {
      setEdited(former => {
        const next = new Map(former);
        next.delete(key);
        return next;
      });
      const opener = openers.current.get(key);
      openers.current.delete(key);
      const isThere = REVIEW_LISTS.some(list =>
        latest.current[list].some(item => item.key === key),
      );
      if (isThere) focus(key);
      else if (opener instanceof HTMLElement) opener.focus();
    },
    [focus],
  );

  const reviewing = useMemo(
    (): Reviewing => ({
      act: (action, words) => {
        act(action);
        if (words) setSaid(words);
      },
      edit: one => {
        openers.current.set(one.item.key, document.activeElement);
        setEdited(former => new Map(former).set(one.item.key, one));
      },
      close,
      save: (key, { edit, add }, name) => {
        const isThere = REVIEW_LISTS.some(list =>
          latest.current[list].some(item => item.key === key),
        );
        act(isThere ? edit : add);
        setSaid(
          isThere
            ? t('review.said.saved', { name })
            : t('review.said.added', { name }),
        );
        close(key);
        focus(key);
      },
      focus,
    }),
    [act, close, focus, t],
  );
  return { reviewing, edited, said, say: setSaid };
}
