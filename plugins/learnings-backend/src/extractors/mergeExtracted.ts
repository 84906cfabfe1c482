import { isDeepStrictEqual } from 'node:util';
import type {
  Anchor,
  PossibleTechnology,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { makeAnchor } from '@conference-learnings/recap-parser/anchors';
import { normaliseTitle } from '@conference-learnings/recap-parser';
import { placeOf } from './placeQuotes';
import type { ReadItems } from './readAnswer';

/** What was found so far. */
export interface Found {
  content: RecapContent;
  possibleTechnologies: PossibleTechnology[];
}

type Placed<T> = T & { anchor: Anchor };

/** Items of an extractor, each with where its quote stands. */
export type PlacedItems = {
  [L in keyof ReadItems]: Placed<ReadItems[L][number]>[];
};

const NO_PROGRESS = {
  owner: null,
  dueDate: null,
  state: 'open',
  outcome: null,
  ticketUrl: null,
} as const;

/**
 * How much two places share, as a part of one of them.
 *
 * @param choose - which length counts: the shorter or the longer one
 */
function sharedPart(
  one: Anchor | null,
  other: Anchor | null,
  choose: (one: number, other: number) => number,
): number {
  if (!one || !other) return 0;
  const shared =
    Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / choose(one.end - one.start, other.end - other.start);
}

/**
 * The items that are there, with those behind that none of them is. What one
 * extractor tells apart is not the same because it quotes the same words.
 *
 * @param namesOf - what an item is called: of one name there is one item
 * @param isSame - whether an item that was there before is a new one
 * @param filled - an item with what another one of its name knows beyond it
 */
function withNew<T>(
  present: readonly T[],
  extracted: readonly T[],
  namesOf: (item: T) => (string | null)[],
  isSame: (one: T, other: T) => boolean,
  filled: (known: T, item: T) => T = known => known,
): T[] {
  const namesIn = (item: T) =>
    namesOf(item)
      .map(name => normaliseTitle(name ?? ''))
      .filter(name => name !== '');
  const all: T[] = [];
  const places = new Map<string, number>();
  const add = (item: T) => {
    const at = all.push(item) - 1;
    for (const name of namesIn(item))
      if (!places.has(name)) places.set(name, at);
  };
  present.forEach(add);
  for (const item of extracted) {
    const at = namesIn(item)
      .map(name => places.get(name))
      .find(place => place !== undefined);
    if (at !== undefined) all[at] = filled(all[at], item);
    else if (!present.some(other => isSame(other, item))) add(item);
  }
  return all;
}

type TalkNote = RecapContent['talks'][number];

/** A talk with what an extractor knows of it where nothing was found; who that was stands beside it then. */
function withDetails(known: TalkNote, found: TalkNote): TalkNote {
  const { talk } = known;
  const filled: TalkNote = {
    ...known,
    talk: {
      ...talk,
      speakers: talk.speakers.length ? talk.speakers : found.talk.speakers,
      day: talk.day ?? found.talk.day,
      track: talk.track ?? found.talk.track,
      videoUrl: talk.videoUrl ?? found.talk.videoUrl,
      slidesUrl: talk.slidesUrl ?? found.talk.slidesUrl,
    },
    text: known.text || found.text,
    anchor: known.anchor ?? found.anchor,
  };
  return isDeepStrictEqual(filled, known)
    ? known
    : { ...filled, origin: known.origin ?? found.origin };
}

/** Index of the talk in whose note a place lies. */
function talkAround(
  talks: RecapContent['talks'],
  { start, end }: Anchor,
): number | null {
  const at = talks.findIndex(
    ({ anchor }) => anchor && anchor.start <= start && anchor.end >= end,
  );
  return at < 0 ? null : at;
}

/** Where a name stands within its quote, if it does. */
function nameIn(body: string, name: string, quote: Anchor): Anchor | null {
  const place = placeOf(quote.exact, name);
  return (
    place &&
    makeAnchor(body, quote.start + place.start, quote.start + place.end)
  );
}

/**
 * What was found so far, with what an extractor found behind it: what is known
 * already is not added again, a talk gets the details that it lacks, and what
 * is new says who found it.
 */
export function mergeExtracted(
  { content, possibleTechnologies }: Found,
  extracted: PlacedItems,
  origin: string,
): Found {
  const { body } = content;
  const standing = (anchor: Anchor) => ({ anchor, links: [], origin });
  const contributors = withNew(
    content.contributors,
    extracted.contributors.map(({ name, role }) => ({
      name,
      role,
      userRef: null,
      origin,
    })),
    ({ name }) => [name],
    () => false,
  );
  const talks = withNew(
    content.talks,
    extracted.talks.map(({ quote, anchor, note, recommended, ...talk }) => ({
      ...standing(anchor),
      talk,
      text: note,
      recommended,
      contributor: null,
    })),
    ({ talk }) => [talk.title],
    // A note may speak of another talk.
    (one, other) => sharedPart(one.anchor, other.anchor, Math.max) > 1 / 2,
    withDetails,
  );
  const takeaways = withNew(
    content.takeaways,
    extracted.takeaways.map(({ text, kind, anchor }) => ({
      ...standing(anchor),
      text,
      kind,
      talk: talkAround(talks, anchor),
      contributor: null,
    })),
    ({ text }) => [text],
    (one, other) => sharedPart(one.anchor, other.anchor, Math.min) > 1 / 2,
  );
  const followUps = withNew(
    content.followUps,
    extracted.followUps.map(({ text, anchor }) => ({
      ...standing(anchor),
      ...NO_PROGRESS,
      text,
      talk: talkAround(talks, anchor),
    })),
    ({ text }) => [text],
    (one, other) => sharedPart(one.anchor, other.anchor, Math.min) > 1 / 2,
  );
  const technologies = withNew(
    content.technologies,
    extracted.technologies.map(({ name, category, anchor }) => {
      const place = nameIn(body, name, anchor);
      return {
        name,
        surface: place?.exact ?? name,
        category,
        anchors: [place ?? anchor],
        origin,
      };
    }),
    ({ name, surface }) => [name, surface],
    (one, other) =>
      one.anchors.some(
        anchor => sharedPart(anchor, other.anchors[0], Math.max) > 1 / 2,
      ),
  );
  const known = new Set(technologies.map(({ name }) => normaliseTitle(name)));
  return {
    content: {
      ...content,
      contributors,
      talks,
      takeaways,
      followUps,
      technologies,
    },
    // What somebody says is a technology is no longer only possible.
    possibleTechnologies: possibleTechnologies.filter(
      ({ name }) => !known.has(normaliseTitle(name)),
    ),
  };
}
