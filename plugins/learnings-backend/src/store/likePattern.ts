/** A pattern for `LIKE … ESCAPE '\'` that finds a text as it stands, anywhere. */
export const likePattern = (text: string): string =>
  `%${text.replace(/[\\%_]/g, '\\$&')}%`;
