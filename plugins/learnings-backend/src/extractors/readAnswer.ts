import {
  contributorContentSchema,
  recapFollowUpContentSchema,
  takeawayContentSchema,
  talkContentSchema,
  talkNoteContentSchema,
  technologyMentionSchema,
} from '@conference-learnings/plugin-learnings-common';
import { z } from 'zod';

/** Items of one kind that are taken from one extractor: a recap that holds more is none. */
const MAX_ITEMS = 100;

const quote = z.string().trim().min(1).max(5000);

const { shape: talk } = talkContentSchema;
const { shape: note } = talkNoteContentSchema;
const { shape: takeaway } = takeawayContentSchema;
const { shape: followUp } = recapFollowUpContentSchema;
const { shape: technology } = technologyMentionSchema;
const { shape: contributor } = contributorContentSchema;

const schemas = {
  talks: z.object({
    quote,
    title: talk.title.unwrap(),
    speakers: talk.speakers.default([]),
    day: talk.day.default(null),
    track: talk.track.default(null),
    videoUrl: talk.videoUrl.default(null),
    slidesUrl: talk.slidesUrl.default(null),
    note: note.text.default(''),
    recommended: note.recommended.default(false),
  }),
  takeaways: z.object({
    quote,
    text: takeaway.text,
    kind: takeaway.kind.default('insight'),
  }),
  followUps: z.object({ quote, text: followUp.text }),
  technologies: z.object({
    quote,
    name: technology.name,
    category: technology.category.default(null),
  }),
  contributors: z.object({
    quote,
    name: contributor.name,
    role: contributor.role.default('contributor'),
  }),
};

type Schemas = typeof schemas;
type ExtractedList = keyof Schemas;

/** What an extractor found, as far as it can be used. */
export type ReadItems = { [L in ExtractedList]: z.output<Schemas[L]>[] };

/** An answer as it is kept. */
export interface ReadAnswer {
  items: ReadItems;
  /** What is wrong with the items that were left out: where, and never their words. */
  problems: string[];
}

/**
 * Takes what an extractor answered apart, whatever it is: items that cannot be
 * used are left out one by one.
 *
 * @throws TypeError where it is no object of lists at all
 */
export function readAnswer(answer: unknown): ReadAnswer {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw new TypeError('the answer is no object');
  const problems: string[] = [];
  const read = <L extends ExtractedList>(list: L): z.output<Schemas[L]>[] => {
    const given: unknown = Reflect.get(answer, list) ?? [];
    if (!Array.isArray(given)) {
      problems.push(`${list}: this is no list`);
      return [];
    }
    if (given.length > MAX_ITEMS)
      problems.push(`${list}: more than ${MAX_ITEMS} items`);
    return given.slice(0, MAX_ITEMS).flatMap((item: unknown, at) => {
      const { success, data, error } = schemas[list].safeParse(item);
      // The schema of this list, so that its data is an item of this list.
      if (success) return [data as z.output<Schemas[L]>];
      const [{ path, message }] = error.issues;
      problems.push(`${[list, at, ...path].join('.')}: ${message}`);
      return [];
    });
  };
  return {
    items: {
      talks: read('talks'),
      takeaways: read('takeaways'),
      followUps: read('followUps'),
      technologies: read('technologies'),
      contributors: read('contributors'),
    },
    problems,
  };
}
