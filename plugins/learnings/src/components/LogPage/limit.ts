import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';

/** The largest text in MiB, to be told to people. */
export const LIMIT_MB = MAX_RECAP_BYTES / 1024 / 1024;

/** Whether a text is larger than the server takes. */
export const isTooLarge = (text: string): boolean =>
  text.length * 3 > MAX_RECAP_BYTES && new Blob([text]).size > MAX_RECAP_BYTES;
