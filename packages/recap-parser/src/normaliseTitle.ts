/**
 * The form in which two titles of one talk are the same: case, punctuation and spaces do not count.
 * Signs that make a name (C++, C#) stay. A title of signs alone gives an empty string.
 */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim();
}
