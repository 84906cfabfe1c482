const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A pattern for `LIKE … ESCAPE '\'` that finds a text as it stands, anywhere. */
export const likePattern = (text: string): string => `%${literal(text)}%`;

/** The same for what begins with it. */
export const beginningPattern = (text: string): string => `${literal(text)}%`;
