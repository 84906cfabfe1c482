import { EVENT_KEY, noteKey } from './keys';
import { isKept, type Review, type ReviewedTalk } from './Review';
import { isPlaced, type Range } from './place';

/** What a mark in the text stands for; a note's is kept, but not shown. */
export type MarkKind =
  | 'note'
  | 'event'
  | 'contributor'
  | 'talk'
  | 'takeaway'
  | 'followUp'
  | 'technology'
  | 'entity';

/** Words in the body that something was understood from. */
export interface ReviewMark extends Range {
  /** Of the item; `event`, or the ref of an entity. Several marks may share it. */
  key: string;
  kind: MarkKind;
}

/** Marks of one item at most: a word of every line marks nothing. */
const MAX_MARKS = 50;

/** Every place of some words as a whole, in any case. */
function placesOf(words: string, body: string, atMost = MAX_MARKS): Range[] {
  const wanted = words.trim();
  if (wanted.length < 2) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${wanted.replace(
      /[\\^$.*+?()[\]{}|/-]/g,
      '\\$&',
    )}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const places: Range[] = [];
  for (const match of body.matchAll(pattern)) {
    places.push({ start: match.index, end: match.index + match[0].length });
    if (places.length === atMost) break;
  }
  return places;
}

/** Of a talk only its title is marked; the note would cover everything else. */
function titlePlace({ talk, anchor }: ReviewedTalk, body: string): Range[] {
  if (!anchor || !isPlaced(anchor, body)) return [];
  const within = talk.title && placesOf(talk.title, anchor.exact, 1)[0];
  if (within)
    return [
      { start: anchor.start + within.start, end: anchor.start + within.end },
    ];
  const [firstLine] = anchor.exact.split('\n');
  return [{ start: anchor.start, end: anchor.start + firstLine.length }];
}

/** All marks of what is kept, in the order in which they stand. */
export function marksOf(review: Review, body: string): ReviewMark[] {
  const marks: ReviewMark[] = [];
  const add = (key: string, kind: MarkKind, places: readonly Range[]) => {
    for (const { start, end } of places)
      if (end > start) marks.push({ key, kind, start, end });
  };
  const { event } = review.details;
  if (event)
    for (const words of [event.name, event.series, event.location])
      if (words) add(EVENT_KEY, 'event', placesOf(words, body, 1));
  for (const one of review.contributors.filter(isKept))
    add(one.key, 'contributor', placesOf(one.name, body, 1));
  for (const talk of review.talks.filter(isKept)) {
    const { key, anchor } = talk;
    add(key, 'talk', titlePlace(talk, body));
    if (anchor && isPlaced(anchor, body)) add(noteKey(key), 'note', [anchor]);
  }
  for (const [kind, items] of [
    ['takeaway', review.takeaways],
    ['followUp', review.followUps],
  ] as const)
    for (const { key, anchor } of items.filter(isKept))
      if (anchor && isPlaced(anchor, body)) add(key, kind, [anchor]);
  for (const one of review.technologies.filter(isKept))
    add(
      one.key,
      'technology',
      one.anchors.slice(0, MAX_MARKS).filter(anchor => isPlaced(anchor, body)),
    );
  const words = new Map(
    [review, ...review.talks, ...review.takeaways, ...review.followUps]
      .flatMap(({ links }) => links)
      .filter(
        link =>
          link.reason !== 'technology' &&
          review.linkStates[link.entityRef] !== 'dismissed',
      )
      .map(({ entityRef, words: said }) => [entityRef, said]),
  );
  for (const [entityRef, said] of words)
    if (said) add(entityRef, 'entity', placesOf(said, body));
  return marks.sort((one, other) => one.start - other.start);
}
