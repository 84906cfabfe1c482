import { normaliseTitle } from '../../normaliseTitle';
import { videoOf } from '../../videoOf';
import type { Draft } from './Draft';

/** Words of two titles that both have, from 0 to 1 of the shorter one. */
function containment(a: string, b: string): number {
  const [x, y] = [
    new Set(normaliseTitle(a).split(' ')),
    new Set(normaliseTitle(b).split(' ')),
  ];
  return (
    [...x].filter(word => y.has(word)).length /
    Math.max(1, Math.min(x.size, y.size))
  );
}

export function sameTitle(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [normaliseTitle(a), normaliseTitle(b)];
  return (
    x === y ||
    (containment(a, b) >= 0.8 &&
      Math.min(x.length, y.length) > 0.5 * Math.max(x.length, y.length))
  );
}

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
  if (sameTitle(a.title, b.title)) return true;
  // One recording may hold several lightning talks.
  if (sameVideo(a, b) && (a.title === null || b.title === null)) return true;
  if (overlaps(a, b))
    return (
      a.title === null ||
      b.title === null ||
      a.origin === b.origin ||
      containment(a.title, b.title) >= 0.6
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

/** One draft for each talk: "Ann gave the keynote … In her keynote Ann …". */
export function withoutRepeats(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.find(other => isSame(other, draft));
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
