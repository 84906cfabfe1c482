/** Largest text that is read as one recap, in UTF-8 bytes (2 MiB). */
export const MAX_RECAP_BYTES = 2 * 1024 * 1024;

/** The most people who edit one recap, or write one draft beside its owner. */
export const MAX_EDITORS = 50;
