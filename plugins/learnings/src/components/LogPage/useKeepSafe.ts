import { useEffect } from 'react';
import { dropBackup, keepBackup } from './backup';
import type { DraftSaver } from './DraftSaver';

/**
 * Keeps in this browser what the server has not got: after a save that failed,
 * and when the page is left before one.
 */
export function useKeepSafe(saver: DraftSaver, userRef: string) {
  useEffect(() => {
    const keep = () => {
      const write = saver.unsaved();
      if (write)
        keepBackup(userRef, { draftId: saver.status().draftId, write });
    };
    const follow = () => {
      const { state } = saver.status();
      if (state === 'failed' || state === 'conflict') keep();
      if (state === 'saved') dropBackup(userRef);
    };
    const stopFollowing = saver.subscribe(follow);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
      saver.flush().finally(stopFollowing);
    };
  }, [saver, userRef]);
}
