/** What tells a file of a source from all others of all sources. */
export const sourceKeyOf = (source: string, name: string): string =>
  `file:${source}#${name}`;
