import { idSchema } from '@conference-learnings/plugin-learnings-common';
import { z } from 'zod';

/** The path of one record. */
export const idParamsSchema = z.object({ id: idSchema });
