import wrapAnsi from 'wrap-ansi';
import type { Look } from './Look';

/** Narrower than this, text is not wrapped: nobody could read it. */
const MIN_WIDTH = 20;

/**
 * A paragraph behind something: its further lines start where its words do. A
 * long address stays whole, so that it can be followed.
 */
export function indented(
  { width }: Look,
  first: { text: string; columns: number },
  paragraph: string,
): string[] {
  const room = (width ?? Infinity) - first.columns;
  const lines =
    room < MIN_WIDTH || room === Infinity
      ? [paragraph]
      : wrapAnsi(paragraph, room).split('\n');
  return lines.map(
    (line, at) => (at === 0 ? first.text : ' '.repeat(first.columns)) + line,
  );
}
