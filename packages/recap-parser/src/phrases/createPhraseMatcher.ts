import { classOf, foldUnit, SIGN, SPACE, WORD } from './characters';
import { PrefixTable } from './PrefixTable';

export interface Phrase<T> {
  text: string;
  value: T;
  /** Off unless said: "kubernetes" is found by "Kubernetes". */
  caseSensitive?: boolean;
}

export interface PhraseMatch<T> {
  /** UTF-16 offset of the first code unit. */
  start: number;
  /** UTF-16 offset behind the last code unit. */
  end: number;
  /** The form found, as it stands in the text. */
  surface: string;
  value: T;
}

export interface PhraseMatcher<T> {
  /**
   * All phrases in a text, from left to right, none overlapping another: of two that begin at one
   * place the longer one wins. A text that several values are written as gives one match for each.
   */
  find(text: string): PhraseMatch<T>[];
}

interface Entry<T> {
  folded: string;
  text: string;
  value: T;
  caseSensitive: boolean;
  next: Entry<T> | undefined;
}

/** Names of more characters are cut off by nobody's catalog; it bounds the work a place in the text can cause. */
const MAX_PHRASE_LENGTH = 256;

const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const hashOf = (hash: number, unit: number) =>
  Math.imul(hash ^ unit, HASH_PRIME);

const collapse = (text: string) => text.trim().replace(/\s+/gu, ' ');

function foldText(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    out += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  }
  return out;
}

/** The places in a folded text behind which a word, sign or space is complete. */
function isUnitEnd(text: string, at: number): boolean {
  return (
    at + 1 >= text.length ||
    classOf(text.charCodeAt(at)) !== WORD ||
    classOf(text.charCodeAt(at + 1)) !== WORD
  );
}

/** Where the folded phrase ends when it stands at `start` of the text, or -1. */
function endOf(text: string, start: number, phrase: string): number {
  let at = start;
  for (let i = 0; i < phrase.length; i++) {
    if (foldUnit(text.charCodeAt(at)) !== phrase.charCodeAt(i)) return -1;
    at++;
    if (phrase.charCodeAt(i) === 0x20) {
      while (at < text.length && classOf(text.charCodeAt(at)) === SPACE) at++;
    }
  }
  return at;
}

/** Whether a name may not begin or end here: its outermost letter or sign would cut a word of the text in two. */
function cutsWord(outermost: number, neighbour: number): boolean {
  return neighbour === WORD && (outermost === WORD || outermost === SIGN);
}

/**
 * Builds a matcher for any number of names (100,000 are nothing unusual).
 *
 * A name is found only as whole words, whatever the script; any whitespace in the text stands for a
 * space in the name; names may begin, end or be full of signs (C++, .NET, re:Invent, @scope/pkg).
 * Names are compared without regard to case unless they say `caseSensitive`. Names of more than
 * 256 characters and names without any character are left out.
 *
 * `find` takes time linear in the text, times the words of the longest name that begins there.
 */
export function createPhraseMatcher<T>(
  phrases: Iterable<Phrase<T>>,
): PhraseMatcher<T> {
  const table = new PrefixTable<Entry<T>>();
  for (const phrase of phrases) {
    const text = collapse(phrase.text);
    if (text.length > 0 && text.length <= MAX_PHRASE_LENGTH) {
      insert(table, text, phrase);
    }
  }
  return { find: text => findAll(table, text) };
}

function insert<T>(
  table: PrefixTable<Entry<T>>,
  text: string,
  phrase: Phrase<T>,
): void {
  const folded = foldText(text);
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i++) {
    hash = hashOf(hash, folded.charCodeAt(i));
    if (i + 1 < folded.length && isUnitEnd(folded, i)) table.addPrefix(hash);
  }
  const caseSensitive = phrase.caseSensitive ?? false;
  table.update(hash, next => ({
    folded,
    text,
    value: phrase.value,
    caseSensitive,
    next,
  }));
}

function findAll<T>(
  table: PrefixTable<Entry<T>>,
  text: string,
): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  let before = SPACE;
  let at = 0;
  while (at < text.length) {
    const here = classOf(text.charCodeAt(at));
    const end =
      here === SPACE || cutsWord(here, before)
        ? at
        : matchAt(table, text, at, matches);
    at = Math.max(end, at + 1);
    before = classOf(text.charCodeAt(at - 1));
  }
  return matches;
}

/** Adds the longest name that stands at `start`, and returns where it ends; `start` if there is none. */
function matchAt<T>(
  table: PrefixTable<Entry<T>>,
  text: string,
  start: number,
  matches: PhraseMatch<T>[],
): number {
  let best: Entry<T> | undefined;
  let bestEnd = start;
  let hash = HASH_SEED;
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    hash = hashOf(hash, foldUnit(unit));
    at++;
    if (kind === WORD) {
      while (at < text.length && classOf(text.charCodeAt(at)) === WORD) {
        hash = hashOf(hash, foldUnit(text.charCodeAt(at)));
        at++;
      }
    } else if (kind === SPACE) {
      while (at < text.length && classOf(text.charCodeAt(at)) === SPACE) at++;
    }
    const slot = table.slotOf(hash);
    if (slot < 0) break;
    const after = at < text.length ? classOf(text.charCodeAt(at)) : SPACE;
    if (!cutsWord(kind, after)) {
      const found = firstFit(table.valueAt(slot), text, start, at);
      if (found) {
        best = found;
        bestEnd = at;
      }
    }
    if (!table.continuesAt(slot)) break;
  }
  for (let entry = best; entry; entry = entry.next) {
    if (fits(entry, text, start, bestEnd)) {
      const surface = text.slice(start, bestEnd);
      matches.push({ start, end: bestEnd, surface, value: entry.value });
    }
  }
  return bestEnd;
}

function firstFit<T>(
  first: Entry<T> | undefined,
  text: string,
  start: number,
  end: number,
): Entry<T> | undefined {
  let entry = first;
  while (entry && !fits(entry, text, start, end)) entry = entry.next;
  return entry;
}

// Hashes only say where to look: two names can share one, and case has its own rule.
function fits<T>(
  entry: Entry<T>,
  text: string,
  start: number,
  end: number,
): boolean {
  if (endOf(text, start, entry.folded) !== end) return false;
  return (
    !entry.caseSensitive || collapse(text.slice(start, end)) === entry.text
  );
}
