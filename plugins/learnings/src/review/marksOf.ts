import { EVENT_KEY, markKey, noteKey } from './keys';
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
  /** Tells of its item; see `itemKeyOf`. That of an entity is its ref. */
  key: string;
  kind: MarkKind;
}

/** Marks of one item at most: a word of every line marks nothing. */
const MAX_MARKS = 50;

interface Body {
  text: string;
  /** Of the same length, so that places in it are places in the text. */
  lower: string;
}

function bodyOf(text: string): Body {
  const lower = text.toLowerCase();
  return { text, lower: lower.length === text.length ? lower : text };
}

const isPartOfWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Every place of some words as a whole, in any case. */
function placesOf(words: string, body: Body, atMost = MAX_MARKS): Range[] {
  const wanted = words.trim().toLowerCase();
  const places: Range[] = [];
  if (wanted.length < 2) return places;
  let start = body.lower.indexOf(wanted);
  while (start >= 0 && places.length < atMost) {
    const end = start + wanted.length;
    const { text } = body;
    if (!isPartOfWord(text[start - 1]) && !isPartOfWord(text[end]))
      places.push({ start, end });
    start = body.lower.indexOf(wanted, end);
  }
  return places;
}

/**
 * Of a talk only its title is marked: a note would cover everything else. The
 * title stands before the note or in it; where neither, its first line counts.
 */
function titlePlace({ talk, anchor }: ReviewedTalk, body: Body): Range[] {
  if (!anchor || !isPlaced(anchor, body.text)) return [];
  const title = talk.title
    ? placesOf(talk.title, body)
        .filter(({ start }) => start < anchor.end)
        .at(-1)
    : undefined;
  if (title) return [title];
  const [firstLine] = anchor.exact.split('\n');
  return [{ start: anchor.start, end: anchor.start + firstLine.length }];
}

/** All marks of what is kept, in the order in which they stand. */
export function marksOf(review: Review, body: string): ReviewMark[] {
  const marks: ReviewMark[] = [];
  const count = new Map<string, number>();
  const text = bodyOf(body);
  const add = (key: string, kind: MarkKind, places: readonly Range[]) => {
    places.forEach(({ start, end }, at) => {
      if (end > start)
        marks.push({
          key: markKey(key, (count.get(key) ?? 0) + at),
          kind,
          start,
          end,
        });
    });
    count.set(key, (count.get(key) ?? 0) + places.length);
  };
  const { event } = review.details;
  if (event)
    for (const words of [event.name, event.series, event.location])
      if (words) add(EVENT_KEY, 'event', placesOf(words, text, 1));
  for (const one of review.contributors.filter(isKept))
    add(one.key, 'contributor', placesOf(one.name, text, 1));
  for (const talk of review.talks.filter(isKept)) {
    const { key, anchor } = talk;
    add(key, 'talk', titlePlace(talk, text));
    if (anchor && isPlaced(anchor, body)) add(noteKey(key), 'note', [anchor]);
  }
  for (const [kind, items] of [
    ['takeaway', review.takeaways],
    ['followUp', review.followUps],
  ] as const)
    for (const { key, anchor } of items.filter(isKept))
      if (anchor && isPlaced(anchor, body)) add(key, kind, [anchor]);
  // Who judges what is only possible wants to see where it stands, too.
  for (const one of review.technologies.filter(
    ({ verdict }) => verdict !== 'dismissed',
  ))
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
    if (said) add(entityRef, 'entity', placesOf(said, text));
  return marks.sort((one, other) => one.start - other.start);
}
