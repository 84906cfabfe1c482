import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { shortRef, type Wording } from './wording';

/** Something that was one thing and is another; null where there is none. */
export interface Change {
  was: string | null;
  is: string | null;
}

export const FIELDS = [
  'title',
  'summary',
  'event',
  'team',
  'tags',
  'editors',
] as const;
export const LISTS = [
  'contributors',
  'talks',
  'takeaways',
  'followUps',
  'technologies',
  'links',
] as const;

/** What differs between two states of a recap; what does not is left out. */
export interface RecapDifference {
  fields: ({ name: (typeof FIELDS)[number] } & Change)[];
  lists: { name: (typeof LISTS)[number]; changes: Change[] }[];
  body: { was: string; is: string } | null;
}

function fieldsOf(
  content: RecapContent,
): Record<(typeof FIELDS)[number], string | null> {
  const { event } = content;
  const dates = [event?.startDate, event?.endDate].filter(Boolean).join(' – ');
  return {
    title: content.title,
    summary: content.summary,
    event:
      event &&
      [event.name, dates, event.location, event.url].filter(Boolean).join(', '),
    team: content.publishingTeam && shortRef(content.publishingTeam),
    tags: content.tags.join(', ') || null,
    editors: content.editors.map(shortRef).join(', ') || null,
  };
}

/** Items that stand for the same thing have the same key, if others too. */
type Keyed = { key: string; text: string };

function listsOf(
  content: RecapContent,
  words: Wording,
): Record<(typeof LISTS)[number], Keyed[]> {
  const keyed = <T extends { id?: string }>(
    items: readonly T[],
    textOf: (item: T) => string,
  ) =>
    items.map(item => ({ key: item.id ?? textOf(item), text: textOf(item) }));
  const links = [
    content,
    ...content.talks,
    ...content.takeaways,
    ...content.followUps,
  ].flatMap(item => item.links);
  const byEntity = new Map(
    // Where one link stands, the entity is concerned; so those come last.
    [...links]
      .sort(
        (one, other) =>
          Number(other.state === 'dismissed') -
          Number(one.state === 'dismissed'),
      )
      .map(link => [link.entityRef, link]),
  );
  return {
    contributors: keyed(content.contributors, words.contributor),
    talks: keyed(content.talks, words.talk),
    takeaways: keyed(content.takeaways, words.takeaway),
    followUps: keyed(content.followUps, words.followUp),
    technologies: content.technologies.map(({ name }) => ({
      key: name,
      text: name,
    })),
    links: [...byEntity].map(([key, link]) => ({
      key,
      text: words.link(link),
    })),
  };
}

function changesOf(was: readonly Keyed[], is: readonly Keyed[]): Change[] {
  const left = new Map(was.map(item => [item.key, item.text]));
  const changes: Change[] = [];
  for (const { key, text } of is) {
    const former = left.get(key) ?? null;
    left.delete(key);
    if (former !== text) changes.push({ was: former, is: text });
  }
  return [
    ...changes,
    ...[...left.values()].map(text => ({ was: text, is: null })),
  ];
}

/** From a former state, or nothing, to another. */
export function recapDifference(
  was: RecapContent | null,
  is: RecapContent,
  words: Wording,
): RecapDifference {
  const before = was && fieldsOf(was);
  const after = fieldsOf(is);
  const itemsBefore = was && listsOf(was, words);
  const itemsAfter = listsOf(is, words);
  return {
    fields: FIELDS.map(name => ({
      name,
      was: before?.[name] ?? null,
      is: after[name],
    })).filter(field => field.was !== field.is),
    lists: LISTS.map(name => ({
      name,
      changes: changesOf(itemsBefore?.[name] ?? [], itemsAfter[name]),
    })).filter(({ changes }) => changes.length > 0),
    body: was?.body === is.body ? null : { was: was?.body ?? '', is: is.body },
  };
}
