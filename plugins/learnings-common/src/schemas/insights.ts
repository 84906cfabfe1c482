import { z } from 'zod';
import { adoptionStageSchema } from './adoption';
import { eventRefSchema } from './event';
import { dateSchema, entityRefSchema, idSchema } from './values';

/**
 * What the figures are narrowed to. Each holds what the reader may know of:
 * published recaps that they may read, and scopes that they may see.
 */
export const insightsQuerySchema = z
  .object({
    /** The first day of the period; from the beginning where it is not said. */
    from: dateSchema.optional(),
    /** The last day of the period. */
    to: dateSchema.optional(),
    /** An event series by its name, such as KubeCon Europe. */
    series: z.string().max(300).optional(),
    /** What reaches this Domain as on its own page, and what it or a part of it moved. */
    domain: entityRefSchema
      .regex(/^domain:/, 'must be a Domain such as domain:default/commerce')
      .optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: 'must not be before from',
  });

/**
 * From talk to adoption, as counts. "The recaps" are those whose event, or
 * else they themselves, are dated in the period, of the series. With a domain
 * each thing counts where it reaches the domain itself.
 */
export const funnelSchema = z.object({
  /** Talks that the recaps speak of, each once however many do. */
  talks: z.int(),
  /** Takeaways in the recaps. */
  takeaways: z.int(),
  /** Follow-ups that the recaps hold or that were logged from them or their takeaways, in whatever state. */
  followUps: z.int(),
  /**
   * Technologies that an entry of the ledger, which no other corrects, moved
   * to trial on a day in the period. With a series those that any recap of it
   * mentions; with a domain by entries of the domain, its systems, their
   * components, and whoever owns any of these.
   */
  trials: z.int(),
  /** The same for adopt; what was on trial in the period too is in both. */
  adoptions: z.int(),
});

/**
 * The middle of the days between two steps, for steps that ended in the
 * period; null where none did. The first three are taken for each technology
 * and scope, from its first entry of a stage to its first of the next.
 */
export const medianDaysSchema = z.object({
  /** From the first event, or recap, of all that tell of it. */
  heardToAssess: z.number().nullable(),
  assessToTrial: z.number().nullable(),
  trialToAdopt: z.number().nullable(),
  /**
   * From the day a follow-up was written to the day it was done or dropped, for
   * those that were logged on their own too unless a series or domain is asked for.
   */
  followUpToClosed: z.number().nullable(),
});

/** What one event led to, as the recaps tell. */
export const conferenceSchema = z.object({
  event: eventRefSchema,
  startDate: dateSchema.nullable(),
  talks: z.int(),
  takeaways: z.int(),
  /** By how they stand now. */
  followUps: z.object({ open: z.int(), done: z.int(), dropped: z.int() }),
  technologies: z.object({
    /** Of which no recap tells that is dated earlier, in whatever period and series. */
    heardFirst: z.int(),
    /** Of these, moved to trial or adopt on that day or later. */
    tried: z.int(),
    /** Of these, moved to adopt. */
    adopted: z.int(),
  }),
});

/** A technology that two recaps or more tell of, and that is on trial or adopted nowhere now. */
export const heardNotTriedSchema = z.object({
  id: idSchema,
  name: z.string(),
  recapCount: z.int(),
  /** Teams that published these recaps. */
  teamCount: z.int(),
  lastHeard: dateSchema,
  /** How far it is nevertheless; null where nobody moved it. */
  stage: adoptionStageSchema.nullable(),
});

/** A follow-up that is open, and was due before today. */
export const overdueFollowUpSchema = z.object({
  id: idSchema,
  text: z.string(),
  owner: entityRefSchema.nullable(),
  dueDate: dateSchema,
  /** Null where it was logged on its own. */
  recap: z.object({ id: idSchema, title: z.string() }).nullable(),
});

/** At most 100 of a list, and how many there are. */
const firstOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int() });

/** Counts of things, never of what single persons did. */
export const insightsSchema = z
  .object({
    funnel: funnelSchema,
    medianDays: medianDaysSchema,
    /** The latest first. */
    conferences: firstOf(conferenceSchema),
    /** What most recaps tell of first. */
    heardNotTried: firstOf(heardNotTriedSchema),
    /**
     * What is due longest first, whatever the period, for they are overdue
     * today; without a series or domain those that were logged on their own too.
     */
    overdue: firstOf(overdueFollowUpSchema),
    /** All series that there are to choose from, by name. */
    series: z.array(z.string()),
  })
  .meta({ id: 'Insights' });
