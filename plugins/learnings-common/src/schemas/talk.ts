import { z } from 'zod';
import { idSchema, versionSchema, webUrlSchema } from './values';
import { eventRefSchema } from './event';
import { pageOf, pageQuerySchema } from './paging';

/** What is known about one session of an event, whoever writes about it. */
export const talkContentSchema = z.object({
  title: z.string().trim().min(1).max(500).nullable(),
  speakers: z.array(z.string().trim().min(1).max(200)).max(50),
  day: z.string().max(100).nullable(),
  track: z.string().max(200).nullable(),
  videoUrl: webUrlSchema.nullable(),
  slidesUrl: webUrlSchema.nullable(),
});

/** A talk as it is read; `noteCount` counts the recaps that the reader may read. */
export const talkSchema = z
  .object({
    ...talkContentSchema.shape,
    id: idSchema,
    version: versionSchema,
    event: eventRefSchema.nullable(),
    noteCount: z.int(),
  })
  .meta({ id: 'Talk' });

export const talkRefSchema = z.object({
  id: idSchema,
  title: z.string().nullable(),
  speakers: z.array(z.string()),
});

export const talkListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  event: idSchema.optional(),
  /** A part of the title. */
  text: z.string().max(200).optional(),
});
export const talkListSchema = pageOf(talkSchema).meta({ id: 'TalkList' });
