import type {
  EventContent,
  RecapContent,
  RecapCreate,
  TakeawayKind,
  TalkContent,
} from '@conference-learnings/plugin-learnings-common';

/** What a person says about one thing that they learned. */
export interface Takeaway {
  text: string;
  kind: TakeawayKind;
  event: EventContent | null;
  talk: TalkContent | null;
  team: string | null;
}

/** The most characters of a title. */
const TITLE_LENGTH = 120;
/** Characters after an anchor's words that are kept with them. */
const CONTEXT_LENGTH = 40;

/** The first whole words of a text. */
export function firstWords(text: string, length = TITLE_LENGTH): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${atWord.trim() || cut}…`;
}

/** A recap that holds one takeaway about one entity. */
export function quickRecap(
  takeaway: Takeaway,
  about: {
    entityRef: string;
    author: { name: string; userRef: string };
    /** Makes one recap of it, however often it is sent. */
    draftId: string;
  },
): RecapCreate & { content: RecapContent } {
  const { kind, event, talk, team } = takeaway;
  const text = takeaway.text.trim().replace(/\s+/g, ' ');
  const heardAt = [event?.name, talk?.title].filter(Boolean).join(' · ');
  const body = heardAt ? `${text}\n\n— ${heardAt}` : text;
  return {
    draftId: about.draftId,
    publish: true,
    source: { kind: 'pasted', name: null, content: text },
    content: {
      title: firstWords(text),
      summary: null,
      body,
      event,
      publishingTeam: team,
      editors: [],
      publishedDate: null,
      tags: [],
      contributors: [{ ...about.author, role: 'author' }],
      talks: talk
        ? [
            {
              talk,
              text: '',
              recommended: false,
              contributor: null,
              anchor: null,
              links: [],
            },
          ]
        : [],
      takeaways: [
        {
          text,
          kind,
          talk: talk ? 0 : null,
          contributor: 0,
          anchor: {
            start: 0,
            end: text.length,
            exact: text,
            prefix: '',
            suffix: body.slice(text.length, text.length + CONTEXT_LENGTH),
          },
          links: [
            {
              entityRef: about.entityRef,
              origin: 'author',
              state: 'confirmed',
              confidence: 1,
              reason: null,
              words: null,
            },
          ],
        },
      ],
      followUps: [],
      technologies: [],
      links: [],
    },
  };
}
