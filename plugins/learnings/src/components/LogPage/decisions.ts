import type {
  Draft,
  EntityLinkContent,
  LinkState,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';

/**
 * What a person decided on what was understood. It is kept beside the content,
 * so that it outlives the next reading of a text that is still being written.
 */
export interface Decisions {
  /** Null where the title found in the text is right. */
  title: string | null;
  /** Undefined where nobody has chosen; null is "no team". */
  team: string | null | undefined;
  /** Keys of the items that do not belong into the recap. */
  removed: readonly string[];
  /** Entities that the author links. */
  linked: readonly string[];
  /** What the author says about suggested entities. */
  states: Readonly<Record<string, LinkState>>;
}

export const UNDECIDED: Decisions = {
  title: null,
  team: undefined,
  removed: [],
  linked: [],
  states: {},
};

/** Names an item so that it is known again when the text is read again. */
export const keyOf = {
  event: () => 'event',
  contributor: (one: RecapContent['contributors'][number]) =>
    `contributor:${one.name}`,
  talk: ({ talk, anchor }: RecapContent['talks'][number]) =>
    `talk:${talk.title ?? talk.videoUrl ?? anchor?.exact ?? ''}`,
  takeaway: (one: RecapContent['takeaways'][number]) => `takeaway:${one.text}`,
  followUp: (one: RecapContent['followUps'][number]) => `followUp:${one.text}`,
  technology: (one: RecapContent['technologies'][number]) =>
    `technology:${one.name}`,
};

/** The keys of everything that can be removed from a content. */
export function keysOf(content: Partial<RecapContent>): string[] {
  return [
    ...(content.event ? [keyOf.event()] : []),
    ...(content.contributors ?? []).map(keyOf.contributor),
    ...(content.talks ?? []).map(keyOf.talk),
    ...(content.takeaways ?? []).map(keyOf.takeaway),
    ...(content.followUps ?? []).map(keyOf.followUp),
    ...(content.technologies ?? []).map(keyOf.technology),
  ];
}

function allLinks(content: Partial<RecapContent>): EntityLinkContent[] {
  return [
    ...(content.links ?? []),
    ...[
      ...(content.talks ?? []),
      ...(content.takeaways ?? []),
      ...(content.followUps ?? []),
    ].flatMap(item => item.links),
  ];
}

/** The decisions that a draft was saved with, as far as it tells of them. */
export function decisionsOf(draft: Draft): Decisions {
  const { content, title } = draft;
  if (!content) return { ...UNDECIDED, title: title || null };
  const links = allLinks(content);
  return {
    title: title || null,
    team: content.publishingTeam,
    removed: [],
    linked: links
      .filter(link => link.origin === 'author')
      .map(link => link.entityRef),
    states: Object.fromEntries(
      links
        .filter(link => link.origin !== 'author' && link.state !== 'suggested')
        .map(link => [link.entityRef, link.state]),
    ),
  };
}

/** Where each item of a list goes when some of them are left out. */
function kept<T>(items: readonly T[], keep: (item: T) => boolean) {
  let next = 0;
  const places = items.map(item => (keep(item) ? next++ : null));
  return {
    items: items.filter(keep),
    moved: (index: number | null) =>
      index === null ? null : places[index] ?? null,
  };
}

/** A link that its author made. */
export const byAuthor = (entityRef: string): EntityLinkContent => ({
  entityRef,
  origin: 'author',
  state: 'confirmed',
  confidence: 1,
  reason: null,
  words: null,
});

/** What was understood, as its author wants it. */
export function decided(
  understood: RecapContent,
  decisions: Decisions,
): RecapContent {
  const removed = new Set(decisions.removed);
  const linked = new Set(decisions.linked);
  const links = (given: EntityLinkContent[]) =>
    given.map(link => ({
      ...link,
      state: decisions.states[link.entityRef] ?? link.state,
    }));

  const contributors = kept(
    understood.contributors,
    one => !removed.has(keyOf.contributor(one)),
  );
  const talks = kept(understood.talks, one => !removed.has(keyOf.talk(one)));
  return {
    ...understood,
    title: decisions.title ?? understood.title,
    event: removed.has(keyOf.event()) ? null : understood.event,
    publishingTeam: decisions.team ?? null,
    contributors: contributors.items,
    talks: talks.items.map(note => ({
      ...note,
      contributor: contributors.moved(note.contributor),
      links: links(note.links),
    })),
    takeaways: understood.takeaways
      .filter(one => !removed.has(keyOf.takeaway(one)))
      .map(one => ({
        ...one,
        talk: talks.moved(one.talk),
        contributor: contributors.moved(one.contributor),
        links: links(one.links),
      })),
    followUps: understood.followUps
      .filter(one => !removed.has(keyOf.followUp(one)))
      .map(one => ({
        ...one,
        talk: talks.moved(one.talk),
        links: links(one.links),
      })),
    technologies: understood.technologies.filter(
      one => !removed.has(keyOf.technology(one)),
    ),
    links: [
      // An entity is linked to the recap once.
      ...links(understood.links).filter(link => !linked.has(link.entityRef)),
      ...[...linked].map(byAuthor),
    ],
  };
}
