import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';

/** The largest recap as a person says it, in MB. */
export const LIMIT_MB = MAX_RECAP_BYTES / 1024 / 1024;
