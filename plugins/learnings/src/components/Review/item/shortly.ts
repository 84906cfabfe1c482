/** Characters of an item's words that name it. */
const LENGTH = 80;

/** What an item is called where its whole text would be too much. */
export const shortly = (words: string): string =>
  words.length > LENGTH ? `${words.slice(0, LENGTH).trimEnd()}…` : words;
