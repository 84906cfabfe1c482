import { z } from 'zod';
import { entityRefSchema, idSchema } from './values';
import { eventContentSchema, eventSchema } from './event';
import { personSchema } from './person';
import { recapSummarySchema } from './recap';
import { talkContentSchema, talkSchema } from './talk';

/** What a recap that is being written speaks of. */
export const knownRequestSchema = z
  .object({
    /** The recap that is being edited: it is no news to itself. */
    recapId: idSchema.nullable().default(null),
    body: z.string(),
    event: eventContentSchema.nullable(),
    talks: z.array(talkContentSchema).max(500),
  })
  .meta({ id: 'KnownRequest' });

/** Who wrote about a talk. */
const notedBySchema = z.object({
  recap: z.object({
    id: idSchema,
    title: z.string(),
    publishingTeam: entityRefSchema.nullable(),
    authors: z.array(personSchema),
  }),
  recommended: z.boolean(),
});

const knownTalkSchema = talkSchema.extend({
  /** The latest first, at most five. */
  notedBy: z.array(notedBySchema),
});

/** What other recaps, that the reader may read, already say about it. */
export const knownResponseSchema = z
  .object({
    /** The event that is meant. */
    event: eventSchema.nullable(),
    /** Events that may be the same under another name, the likeliest first. */
    similarEvents: z.array(eventSchema),
    /** Of the talks in the request, those that are known. */
    talks: z.array(
      z.object({
        /** Index in the request. */ at: z.int(),
        talk: knownTalkSchema,
      }),
    ),
    /** Other known talks of the event; at most 100. */
    otherTalks: z.array(knownTalkSchema),
    /** Recaps with the same words. */
    sameText: z.array(recapSummarySchema),
  })
  .meta({ id: 'Known' });
