/** Characters of a takeaway or follow-up at most. */
export const MAX_STATEMENT = 2000;

/** Characters of the note about a talk at most. */
export const MAX_NOTE = 100_000;
