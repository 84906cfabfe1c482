import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { normaliseTitle } from '@conference-learnings/recap-parser';
import type { StoredLink, StoredRecap } from '../store/recaps/readRecap';

/**
 * New content of a file with the identities of what it held before, found by
 * their words, and with what people decided about it since. A follow-up that
 * somebody took up stays, though the file names it no more.
 */
export function keepDecisions(
  content: RecapContent,
  before: StoredRecap,
): RecapContent {
  const contributors = matcher(before.contributors, ({ name }) => name);
  const notes = knownNotes(content.talks, before.talks);
  const takeaways = matcher(before.takeaways, ({ text }) => text);
  return {
    ...content,
    links: withDecided(content.links, before.links),
    editors: [...new Set([...content.editors, ...before.editors])],
    publishingTeam: content.publishingTeam ?? before.publishingTeam,
    contributors: content.contributors.map(contributor => {
      const known = contributors(contributor.name);
      return {
        ...contributor,
        id: known?.id,
        userRef: contributor.userRef ?? known?.userRef ?? null,
      };
    }),
    talks: content.talks.map((note, at) => identified(note, notes[at])),
    takeaways: content.takeaways.map(takeaway =>
      identified(takeaway, takeaways(takeaway.text)),
    ),
    followUps: keepFollowUps(content.followUps, before.followUps),
  };
}

function keepFollowUps(
  followUps: RecapContent['followUps'],
  before: StoredRecap['followUps'],
): RecapContent['followUps'] {
  const find = matcher(before, ({ text }) => text);
  const found = new Set<string>();
  const said = followUps.map(followUp => {
    const known = find(followUp.text);
    const item = identified(followUp, known);
    if (!known) return item;
    found.add(known.id);
    // Beyond the first version a person has said how it goes.
    if (known.version === 1) return item;
    const { owner, dueDate, state, outcome, ticketUrl } = known;
    return { ...item, owner, dueDate, state, outcome, ticketUrl };
  });
  const takenUp = before.filter(
    ({ id, state, outcome, ticketUrl }) =>
      !found.has(id) && (state !== 'open' || outcome !== null || ticketUrl),
  );
  // Its talk may be gone too; its anchor is kept, and shown as lost.
  return [...said, ...takenUp.map(item => ({ ...item, talk: null }))];
}

/**
 * The note that each one was before: told by the title of its talk, or, where
 * a person gave the talk another one, by what it says.
 */
function knownNotes(
  notes: RecapContent['talks'],
  before: StoredRecap['talks'],
): Array<StoredRecap['talks'][number] | undefined> {
  const titleOf = ({
    talk,
    text,
  }: Pick<RecapContent['talks'][number], 'talk' | 'text'>) =>
    talk.title ?? text.slice(0, 200);
  const byTitle = matcher(before, titleOf);
  const known = notes.map(note => byTitle(titleOf(note)));
  const byText = matcher(
    before.filter(note => note.text !== '' && !known.includes(note)),
    ({ text }) => text,
  );
  return known.map((note, at) => note ?? byText(notes[at].text));
}

/** Finds each item once, by its words without case and punctuation. */
function matcher<T>(
  items: T[],
  wordsOf: (item: T) => string,
): (words: string) => T | undefined {
  const byWords = new Map<string, T[]>();
  for (const item of items) {
    const key = normaliseTitle(wordsOf(item));
    byWords.set(key, [...(byWords.get(key) ?? []), item]);
  }
  return words => byWords.get(normaliseTitle(words))?.shift();
}

type Links = RecapContent['links'];

function identified<T extends { links: Links }>(
  item: T,
  known: { id: string; links: StoredLink[] } | undefined,
): T & { id: string | undefined } {
  return {
    ...item,
    id: known?.id,
    links: known ? withDecided(item.links, known.links) : item.links,
  };
}

/** Links that a person made or judged stay, whatever the file says now. */
function withDecided(links: Links, before: StoredLink[]): Links {
  const known = new Set(links.map(({ entityRef }) => entityRef));
  return [
    ...links,
    ...before.filter(
      ({ entityRef, state }) => state !== 'suggested' && !known.has(entityRef),
    ),
  ];
}
