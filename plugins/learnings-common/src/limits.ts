/** Largest text that is read as one recap, in UTF-8 bytes (2 MiB). */
export const MAX_RECAP_BYTES = 2 * 1024 * 1024;
