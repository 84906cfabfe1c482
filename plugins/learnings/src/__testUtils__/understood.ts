import type {
  Anchor,
  PossibleTechnology,
  RecapContent,
  RecapFollowUpContent,
  TakeawayContent,
  TalkNoteContent,
  TechnologyMention,
} from '@conference-learnings/plugin-learnings-common';

/** Where some words stand in a body. */
export function anchorAt(body: string, exact: string): Anchor {
  const start = body.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” does not stand in the body`);
  return {
    start,
    end: start + exact.length,
    exact,
    prefix: body.slice(Math.max(0, start - 32), start),
    suffix: body.slice(start + exact.length, start + exact.length + 32),
  };
}

export const understood = {
  talk: (
    talk: Partial<TalkNoteContent['talk']>,
    given: Partial<TalkNoteContent> = {},
  ): TalkNoteContent => ({
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
  }),
  takeaway: (
    text: string,
    given: Partial<TakeawayContent> = {},
  ): TakeawayContent => ({
    text,
    kind: 'practice',
    talk: null,
    contributor: null,
    anchor: null,
    links: [],
    ...given,
  }),
  followUp: (
    text: string,
    given: Partial<RecapFollowUpContent> = {},
  ): RecapFollowUpContent => ({
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
  }),
  technology: (name: string): TechnologyMention => ({
    name,
    surface: name,
    category: null,
    anchors: [],
  }),
  possible: (name: string, confidence: number): PossibleTechnology => ({
    ...understood.technology(name),
    confidence,
  }),
  contributor: (name: string): RecapContent['contributors'][number] => ({
    name,
    role: 'author',
    userRef: null,
  }),
};
