import { normaliseTitle } from '../../normaliseTitle';
import { videoOf } from '../../videoOf';
import type { Draft } from './Draft';

interface Title {
  normalised: string;
  words: Set<string>;
}

function makeTitle(title: string): Title {
  const normalised = normaliseTitle(title);
  return { normalised, words: new Set(normalised.split(' ')) };
}

/** The titles of drafts, for each is compared to many others. */
const titles = new WeakMap<Draft, Title & { of: string }>();

function titleOf(draft: Draft): Title | null {
  if (draft.title === null) return null;
  const known = titles.get(draft);
  if (known?.of === draft.title) return known;
  const title = { of: draft.title, ...makeTitle(draft.title) };
  titles.set(draft, title);
  return title;
}

/** Words of two titles that both have, from 0 to 1 of the shorter one. */
function containment({ words: a }: Title, { words: b }: Title): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}

function areAlike(a: Title | null, b: Title | null): boolean {
  if (a === null || b === null) return false;
  if (a.normalised === b.normalised) return true;
  const [x, y] = [a.normalised.length, b.normalised.length];
  return Math.min(x, y) > 0.5 * Math.max(x, y) && containment(a, b) >= 0.8;
}

export const sameTitle = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && areAlike(makeTitle(a), makeTitle(b));

const sameVideo = (a: Draft, b: Draft) => {
  const [x, y] = [
    a.videoUrl && videoOf(a.videoUrl),
    b.videoUrl && videoOf(b.videoUrl),
  ];
  return Boolean(x && y && x.id === y.id);
};

const overlaps = (a: Draft, b: Draft) =>
  a.block === b.block && a.start < b.end && b.start < a.end;

const isSubset = (a: string[], b: string[]) =>
  a.length > 0 && a.every(name => b.includes(name));

/** Whether two findings are of one talk. */
export function isSame(a: Draft, b: Draft): boolean {
  const [x, y] = [titleOf(a), titleOf(b)];
  if (areAlike(x, y)) return true;
  // One recording may hold several lightning talks.
  if (sameVideo(a, b) && (a.title === null || b.title === null)) return true;
  if (overlaps(a, b))
    return (
      x === null ||
      y === null ||
      a.origin === b.origin ||
      containment(x, y) >= 0.6
    );
  // "Chris also talked about …": who is known to have given one talk is not taken to have given another without a name.
  return (
    (a.title === null && isSubset(a.speakers, b.speakers)) ||
    (b.title === null && isSubset(b.speakers, a.speakers))
  );
}

export function merge(into: Draft, other: Draft): void {
  if (
    into.title === null ||
    (other.title !== null &&
      into.origin === 'heading' &&
      other.origin !== 'heading' &&
      !sameTitle(into.title, other.title))
  )
    into.title = other.title ?? into.title;
  if (into.speakers.length === 0) into.speakers = other.speakers;
  into.videoUrl ??= other.videoUrl;
  into.slidesUrl ??= other.slidesUrl;
  into.day ??= other.day;
}

/** So many talks are looked back on: what is told of twice is told of near, or by its exact title. */
const LOOKED_BACK = 300;

/** The draft, among those found before, that is of the same talk. */
export const sameAmong = (drafts: Draft[], draft: Draft): Draft | undefined =>
  drafts.slice(-LOOKED_BACK).find(other => isSame(other, draft));

/** One draft for each talk: "Ann gave the keynote … In her keynote Ann …". */
export function withoutRepeats(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = sameAmong(kept, draft);
    if (same) merge(same, draft);
    else kept.push(draft);
  }
  return kept;
}

/** The same once more by title alone: what a later finding told may have given two drafts one title. */
export function withoutRepeatedTitles(drafts: Draft[]): Draft[] {
  const byTitle = new Map<string, Draft>();
  return drafts.filter(draft => {
    const key = normaliseTitle(draft.title ?? '');
    const same = byTitle.get(key);
    if (same) merge(same, draft);
    else if (key) byTitle.set(key, draft);
    return !same;
  });
}
