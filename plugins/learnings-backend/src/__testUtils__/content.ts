import {
  adoptionRecordSchema,
  technologyContentSchema,
  type AdoptionRecordWrite,
  type DraftWrite,
  type EntityLinkContent,
  type RecapContent,
  type RecapSource,
  type TechnologyContent,
} from '@conference-learnings/plugin-learnings-common';

/** A recap's content with nothing in it but what a test gives. */
export const contentOf = (given: Partial<RecapContent> = {}): RecapContent => ({
  title: 'What we saw',
  summary: null,
  body: '',
  event: null,
  publishingTeam: null,
  editors: [],
  publishedDate: null,
  tags: [],
  contributors: [],
  talks: [],
  takeaways: [],
  followUps: [],
  technologies: [],
  links: [],
  ...given,
});

export const eventOf = (
  name: string,
  given: Partial<NonNullable<RecapContent['event']>> = {},
): NonNullable<RecapContent['event']> => ({
  name,
  series: null,
  edition: null,
  location: null,
  startDate: null,
  endDate: null,
  url: null,
  ...given,
});

type Note = RecapContent['talks'][number];

export const noteOf = (
  talk: Partial<Note['talk']>,
  given: Partial<Omit<Note, 'talk'>> = {},
): Note => ({
  talk: {
    title: null,
    speakers: [],
    day: null,
    track: null,
    videoUrl: null,
    slidesUrl: null,
    ...talk,
  },
  text: '',
  recommended: false,
  contributor: null,
  anchor: null,
  links: [],
  ...given,
});

export const takeawayOf = (
  text: string,
  given: Partial<RecapContent['takeaways'][number]> = {},
): RecapContent['takeaways'][number] => ({
  text,
  kind: 'insight',
  talk: null,
  contributor: null,
  anchor: null,
  links: [],
  ...given,
});

export const followUpOf = (
  text: string,
  given: Partial<RecapContent['followUps'][number]> = {},
): RecapContent['followUps'][number] => ({
  text,
  owner: null,
  dueDate: null,
  state: 'open',
  outcome: null,
  ticketUrl: null,
  talk: null,
  anchor: null,
  links: [],
  ...given,
});

/** A link that the author made. */
export const linkTo = (
  entityRef: string,
  given: Partial<EntityLinkContent> = {},
): EntityLinkContent => ({
  entityRef,
  origin: 'author',
  state: 'confirmed',
  confidence: 1,
  reason: null,
  words: null,
  ...given,
});

/** A link that the linker proposed. */
export const suggestionOf = (entityRef: string): EntityLinkContent =>
  linkTo(entityRef, {
    origin: 'suggested',
    state: 'suggested',
    confidence: 0.8,
    reason: 'name',
    words: 'payments',
  });

export const sourceOf = (
  content: string,
  name: string | null = null,
): RecapSource => ({ kind: 'pasted', name, content });

/** What somebody writes, with nothing understood of it yet. */
export const draftWriteOf = (
  body: string,
  given: Partial<DraftWrite> = {},
): DraftWrite => ({
  title: 'Notes',
  source: sourceOf(''),
  body,
  review: null,
  ...given,
});

/** Technologies that a recap names, by nothing but their names. */
export const mentionsOf = (...names: string[]): RecapContent['technologies'] =>
  names.map(name => ({ name, surface: name, category: null, anchors: [] }));

/** A technology of which nothing is said but what a test gives. */
export const technologyOf = (given: Partial<TechnologyContent> = {}) =>
  technologyContentSchema.parse({
    name: 'Thanos',
    aliases: [],
    category: null,
    homepage: null,
    repository: null,
    maturity: null,
    entityRef: null,
    ...given,
  });

/** The whole organisation's first move, but for what a test gives. */
export const moveOf = (given: Partial<AdoptionRecordWrite> = {}) =>
  adoptionRecordSchema.parse({
    scope: null,
    stage: 'trial',
    effectiveOn: '2024-03-01',
    reason: 'We saw it at KubeCon.',
    seen: null,
    ...given,
  });
