/** Characters from which the Markdown reader would take too long, however plain the text is. */
const MAX_LENGTH = 200_000;
const MAX_LINES = 5_000;
/** Lists and quotes within each other that a person could still follow. */
const MAX_DEPTH = 24;
/**
 * The Markdown reader compares the marks of a paragraph with one another. This bounds the sum of
 * their squares: some hundred milliseconds, and a thousand times what people write.
 */
const MAX_MARK_PAIRS = 2_000_000;

const MARK = /[[\]*_~<>`&\\@|!]/g;
const CONTAINER = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]{0,4}){2,}/;
const CONTAINER_MARK = />|[-+*](?=\s)|\d[.)](?=\s)/g;
const STARTS_PARAGRAPH = /^[ \t]*(?:$|[-+*#|]|\d{1,9}[.)])/;
const MAX_PREFIX = 400;
const MAX_INDENT = 200;

export type Cost = 'plain' | 'long' | 'intricate';

/**
 * Whether the Markdown reader can take this text: its time grows with the square of the marks in a
 * paragraph, and it recurses into nesting. "long" texts are harmless but slow, "intricate" ones not.
 */
export function costOf(text: string): Cost {
  let pairs = 0;
  let marks = 0;
  let lines = 0;
  for (const line of linesOf(text)) {
    lines++;
    if (depthOf(line) > MAX_DEPTH) return 'intricate';
    if (STARTS_PARAGRAPH.test(line)) {
      pairs += marks * marks;
      marks = 0;
    }
    marks += line.match(MARK)?.length ?? 0;
    if (pairs + marks * marks > MAX_MARK_PAIRS) return 'intricate';
  }
  return lines > MAX_LINES || text.length > MAX_LENGTH ? 'long' : 'plain';
}

function* linesOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
  }
}

function depthOf(line: string): number {
  const prefix = line.slice(0, MAX_PREFIX);
  const indent = prefix.length - prefix.trimStart().length;
  if (indent >= MAX_INDENT) return 0;
  const [containers] = CONTAINER.exec(prefix) ?? [''];
  return (
    (containers.match(CONTAINER_MARK)?.length ?? 0) + Math.floor(indent / 8)
  );
}
