import type { DraftWrite } from '@conference-learnings/plugin-learnings-common';
import { useEffect, useState } from 'react';
import { newId } from '../../../newId';
import type { DraftSaver } from '../DraftSaver';
import { backupKey, dropBackup, keepBackup } from './backup';

/** In these there is something that only a copy in the browser keeps safe. */
const KEPT_IN = ['failed', 'stale', 'gone', 'saved'];

/**
 * Keeps in this browser what the server has not got: after a save that was
 * not done, while none can be done, and when the page is left before one.
 * Where the browser does not keep it either, it asks before it closes the page.
 *
 * @param unsaved - what the server has not got, to the last letter
 * @returns whether the browser has kept it; null while there is nothing to keep
 */
export function useKeepSafe(
  saver: DraftSaver,
  userRef: string,
  unsaved: () => DraftWrite | undefined,
): boolean | null {
  const [session] = useState(newId);
  const [isKept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    const key = backupKey(userRef, session);
    const keep = () => {
      const write = unsaved();
      // The server has it all, or it is given up.
      if (!write) dropBackup(key);
      const { draftId } = saver.status();
      const kept = write
        ? keepBackup(key, { draftId, write, saved: saver.saved() })
        : null;
      setKept(kept);
      return kept;
    };
    const follow = () => {
      if (KEPT_IN.includes(saver.status().state)) keep();
    };
    const stay = (event: BeforeUnloadEvent) => {
      if (keep() === false) event.preventDefault();
    };
    const stopFollowing = saver.subscribe(follow);
    window.addEventListener('pagehide', keep);
    window.addEventListener('beforeunload', stay);
    return () => {
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('beforeunload', stay);
      // Without a copy, this page is all that has it.
      const isAlone = keep() === false;
      (isAlone ? saver.flush() : saver.leave()).finally(stopFollowing);
    };
  }, [saver, userRef, session, unsaved]);
  return isKept;
}
