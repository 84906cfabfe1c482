import { z } from 'zod';
import { entityRefSchema, idSchema, timestampSchema } from './values';
import { eventContentSchema } from './event';
import { pageOf, pageQuerySchema } from './paging';
import { talkContentSchema } from './talk';
import { technologyContentSchema } from './technology';

export const eventUpdateSchema = z
  .object({ content: eventContentSchema })
  .meta({ id: 'EventUpdate' });

export const talkUpdateSchema = z
  .object({ content: talkContentSchema })
  .meta({ id: 'TalkUpdate' });

export const technologyUpdateSchema = z
  .object({ content: technologyContentSchema })
  .meta({ id: 'TechnologyUpdate' });

/** Everything that is about this one is about that one from now on. */
export const mergeSchema = z.object({ into: idSchema }).meta({ id: 'Merge' });

/** These recaps are about an event of their own. */
export const eventSplitSchema = z
  .object({
    recapIds: z.array(idSchema).min(1).max(500),
    content: eventContentSchema,
  })
  .meta({ id: 'EventSplit' });

/** These talk notes are about a talk of their own, of the same event. */
export const talkSplitSchema = z
  .object({
    noteIds: z.array(idSchema).min(1).max(500),
    content: talkContentSchema,
  })
  .meta({ id: 'TalkSplit' });

/** What a person did to an event, a talk or a technology, and can take back. */
export const changeSchema = z
  .object({
    id: idSchema,
    subject: z.enum(['event', 'talk', 'technology']),
    operation: z.enum(['edit', 'merge', 'split']),
    /** The one that is left: edited, merged into, or split off from. */
    subjectId: idSchema,
    /** The one that was merged away, or split off; null after an edit. */
    otherId: idSchema.nullable(),
    /** The name or title of that one. */
    otherName: z.string().nullable(),
    changedBy: entityRefSchema,
    changedAt: timestampSchema,
    undoneAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Change' });

export const changeListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  /** An event, a talk or a technology. */
  subject: idSchema,
});

export const changeListSchema = pageOf(changeSchema).meta({ id: 'ChangeList' });
