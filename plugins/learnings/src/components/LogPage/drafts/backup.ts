import type {
  Draft,
  DraftWrite,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import { sameJson } from './sameJson';

/** The last resort: what could not be saved on the server, in this browser. */
export interface Backup {
  /** Its name in the browser's store. */
  key: string;
  /** The draft that it belongs to; null where there was none yet. */
  draftId: string | null;
  /** ISO 8601; null where it was kept before that was noted. */
  keptAt: string | null;
  write: DraftWrite;
  /** The version of the draft that it was written on. */
  base: {
    version: number;
    /** What stood in it; null where the browser had no room for that too. */
    write: DraftWrite | null;
  } | null;
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

/**
 * Keeps it in the browser.
 *
 * @param backup - with the draft as the server had it last, if it had it
 * @returns whether the browser took it: it may be full or switched off
 */
export function keepBackup(
  key: string,
  backup: Pick<Backup, 'draftId' | 'write'> & { saved?: Draft },
): boolean {
  const { draftId, write, saved } = backup;
  const kept = { draftId, write, keptAt: new Date().toISOString() };
  if (!saved) return store(key, kept);
  const { version, title, source, body, review } = saved;
  const base = {
    title,
    // The largest part is there already.
    source: sameJson(source, write.source) ? undefined : source,
    body,
    review,
  };
  return (
    store(key, { ...kept, base: { version, write: base } }) ||
    store(key, { ...kept, base: { version, write: null } })
  );
}

function store(key: string, value: object): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
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
      base: readBase(value.base, write),
    };
  } catch {
    return undefined;
  }
}

function readBase(value: unknown, { source }: DraftWrite): Backup['base'] {
  if (!isRecord(value) || typeof value.version !== 'number') return null;
  const { version, write } = value;
  return {
    version,
    write: isRecord(write) ? readWrite({ source, ...write }) ?? null : null,
  };
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
