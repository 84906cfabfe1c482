import type { DraftWrite } from '@conference-learnings/plugin-learnings-common';

/** The last resort: what could not be saved on the server, in this browser. */
const keyOf = (userRef: string) => `learnings/unsaved/${userRef}`;

interface Backup {
  draftId: string | null;
  write: DraftWrite;
}

function isBackup(value: unknown): value is Backup {
  return (
    typeof value === 'object' &&
    value !== null &&
    'write' in value &&
    typeof value.write === 'object' &&
    value.write !== null &&
    'source' in value.write
  );
}

/** Keeps it; a browser that refuses has nothing else to offer. */
export function keepBackup(userRef: string, backup: Backup) {
  try {
    localStorage.setItem(keyOf(userRef), JSON.stringify(backup));
  } catch {
    // Full or switched off: the text still stands on the page.
  }
}

/** What was kept, if anything. */
export function readBackup(userRef: string): Backup | undefined {
  try {
    const value: unknown = JSON.parse(
      localStorage.getItem(keyOf(userRef)) ?? 'null',
    );
    return isBackup(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was kept. */
export function dropBackup(userRef: string) {
  try {
    localStorage.removeItem(keyOf(userRef));
  } catch {
    // Switched off: nothing was kept.
  }
}
