import type {
  Anchor,
  TalkContent,
} from '@conference-learnings/plugin-learnings-common';
import { newId } from '../newId';
import type {
  ReviewedContributor,
  ReviewedFollowUp,
  ReviewedTakeaway,
  ReviewedTalk,
  ReviewedTechnology,
} from './Review';

const byPerson = () => ({ key: newId(), verdict: 'accepted' as const });
const standing = (anchor: Anchor | null) => ({ anchor, links: [] });

const UNKNOWN_TALK: TalkContent = {
  title: null,
  speakers: [],
  day: null,
  track: null,
  videoUrl: null,
  slidesUrl: null,
};

/** Items that a person adds; the anchor is that of a selection, if any. */
export const newItem = {
  contributor: (name: string): ReviewedContributor => ({
    ...byPerson(),
    name,
    role: 'contributor',
    userRef: null,
  }),
  talk: (
    talk: Partial<TalkContent>,
    text = '',
    anchor: Anchor | null = null,
  ): ReviewedTalk => ({
    ...byPerson(),
    ...standing(anchor),
    talk: { ...UNKNOWN_TALK, ...talk },
    text,
    recommended: false,
    contributorKey: null,
  }),
  takeaway: (text: string, anchor: Anchor | null = null): ReviewedTakeaway => ({
    ...byPerson(),
    ...standing(anchor),
    text,
    kind: 'insight',
    talkKey: null,
    contributorKey: null,
  }),
  followUp: (text: string, anchor: Anchor | null = null): ReviewedFollowUp => ({
    ...byPerson(),
    ...standing(anchor),
    text,
    owner: null,
    dueDate: null,
    state: 'open',
    outcome: null,
    ticketUrl: null,
    talkKey: null,
  }),
  technology: (name: string, category: string | null): ReviewedTechnology => ({
    ...byPerson(),
    name,
    surface: name,
    category,
    anchors: [],
  }),
};
