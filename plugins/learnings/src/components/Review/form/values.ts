/** A field that was left empty says nothing. */
export const orNull = (text: string): string | null => text.trim() || null;

/** Names with commas between them. */
export const namesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
  ),
];
