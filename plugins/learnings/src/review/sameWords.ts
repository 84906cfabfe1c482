/** A text without case, punctuation and spaces: what makes two of them alike. */
export const plainly = (text: string): string =>
  text
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Span {
  start: number;
  end: number;
}

/** Whether two places share more than half of the shorter one. */
export function overlap(one: Span | null, other: Span | null): boolean {
  if (!one || !other) return false;
  const shared =
    Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shared > shorter / 2;
}
