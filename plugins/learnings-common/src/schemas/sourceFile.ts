import { z } from 'zod';
import { idSchema } from './values';
import { pageOf, pageQuerySchema } from './paging';

/** A file of a source that app-config names. */
export const sourceFileSchema = z
  .object({
    /** The id of the source. */
    source: z.string(),
    /** Within the source. */
    path: z.string(),
    /** The recap that was made of it, where the reader may read it. */
    recap: z.object({ id: idSchema, title: z.string() }).nullable(),
    /** Why none was made. */
    problem: z.string().nullable(),
  })
  .meta({ id: 'SourceFile' });

export const sourceFileListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  /** A part of the path. */
  text: z.string().max(200).optional(),
});

export const sourceFileListSchema = pageOf(sourceFileSchema).meta({
  id: 'SourceFileList',
});

/** Names one file; both as the list of files has them. */
export const sourceFileQuerySchema = z.object({
  source: z.string().max(200),
  path: z.string().max(1000),
});

export const sourceFileContentSchema = z
  .object({ path: z.string(), content: z.string() })
  .meta({ id: 'SourceFileContent' });
