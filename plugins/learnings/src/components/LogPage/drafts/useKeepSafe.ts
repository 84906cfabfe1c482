import { useEffect, useState } from 'react';
import { newId } from '../../../newId';
import type { DraftSaver } from '../DraftSaver';
import { backupKey, dropBackup, keepBackup } from './backup';

/**
 * Keeps in this browser what the server has not got: after a save that was
 * not done, and when the page is left before one.
 */
export function useKeepSafe(saver: DraftSaver, userRef: string) {
  const [session] = useState(newId);
  useEffect(() => {
    const key = backupKey(userRef, session);
    const keep = () => {
      const write = saver.unsaved();
      if (write) keepBackup(key, { draftId: saver.status().draftId, write });
      // The server has it all, or it is given up.
      else dropBackup(key);
    };
    const follow = () => {
      const { state } = saver.status();
      if (['failed', 'stale', 'gone', 'saved'].includes(state)) keep();
    };
    const stopFollowing = saver.subscribe(follow);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
      saver.flush().finally(stopFollowing);
    };
  }, [saver, userRef, session]);
}
