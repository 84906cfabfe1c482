import type {
  DraftWrite,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';

/** The last resort: what could not be saved on the server, in this browser. */
export interface Backup {
  /** Its name in the browser's store. */
  key: string;
  /** The draft that it belongs to; null where there was none yet. */
  draftId: string | null;
  /** ISO 8601; null where it was kept before that was noted. */
  keptAt: string | null;
  write: DraftWrite;
}

const stringOr = <T>(value: unknown, otherwise: T) =>
  typeof value === 'string' ? value : otherwise;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the only copy of a user stood before there were several. */
const formerKey = (userRef: string) => `learnings/unsaved/${userRef}`;

/**
 * Names the copy of one page of a user's. Each page has its own, so that none
 * takes the place of another's.
 */
export const backupKey = (userRef: string, session: string) =>
  `${formerKey(userRef)}/${session}`;

/** Keeps it; a browser that refuses has nothing else to offer. */
export function keepBackup(
  key: string,
  backup: Pick<Backup, 'draftId' | 'write'>,
) {
  const keptAt = new Date().toISOString();
  try {
    localStorage.setItem(key, JSON.stringify({ ...backup, keptAt }));
  } catch {
    // Full or switched off: the text still stands on the page.
  }
}

/** What was kept for a user, the newest first. */
export function readBackups(userRef: string): Backup[] {
  try {
    return Object.keys(localStorage)
      .filter(
        key =>
          key === formerKey(userRef) || key.startsWith(backupKey(userRef, '')),
      )
      .flatMap(key => readBackup(key) ?? [])
      .sort((one, other) =>
        (other.keptAt ?? '').localeCompare(one.keptAt ?? ''),
      );
  } catch {
    return [];
  }
}

/** Forgets what was kept. */
export function dropBackup(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Switched off: nothing was kept.
  }
}

function readBackup(key: string): Backup | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const write = isRecord(value) && readWrite(value.write);
    if (!isRecord(value) || !write) return undefined;
    return {
      key,
      draftId: stringOr(value.draftId, null),
      keptAt: stringOr(value.keptAt, null),
      write,
    };
  } catch {
    return undefined;
  }
}

/** Also as it was kept when the original was all that was written. */
function readWrite(value: unknown): DraftWrite | undefined {
  if (!isRecord(value)) return undefined;
  const source = readSource(value.source);
  return (
    source && {
      title: stringOr(value.title, ''),
      source,
      body: stringOr(value.body, source.content),
      review: isRecord(value.review) ? value.review : null,
    }
  );
}

function readSource(value: unknown): RecapSource | undefined {
  if (!isRecord(value) || typeof value.content !== 'string') return undefined;
  const { kind, content } = value;
  return {
    kind: kind === 'uploaded' || kind === 'file' ? kind : 'pasted',
    name: stringOr(value.name, null),
    content,
  };
}
