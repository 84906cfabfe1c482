import type { RootContent } from 'mdast';
import { noMeta, type RecapMeta } from '../RecapMeta';
import { heading, itemLine, lists, paragraph, paragraphsOf } from './blocks';
import { inlineReader } from './inline';

const MAX_HEADING = 90;
/** Lines of this length on average were not broken by hand: each is a paragraph of its own. */
const LONG_LINE = 140;

const read = inlineReader([]);

/** A short line that stands alone and ends like a title. */
function isTitleLike(line: string): boolean {
  return (
    line.length <= MAX_HEADING &&
    /^[\p{Lu}\p{Lo}\d"“‘'(#]/u.test(line) &&
    /\p{L}/u.test(line) &&
    !/[.,;:…]$/.test(line) &&
    !/^https?:|\bhttps?:\/\//.test(line) &&
    line.split(/\s+/).length <= 14
  );
}

/** Plain text: lines that stand alone like titles become headings, bullets lists, the rest paragraphs. */
export function readPlain(text: string): {
  children: RootContent[];
  meta: RecapMeta;
} {
  const children: RootContent[] = [];
  const groups = paragraphsOf(text).flatMap(splitLongLines);
  let title: string | null = null;
  groups.forEach((lines, i) => {
    if (
      lines.every((line, n) => itemLine(line) || (n > 0 && /^[ \t]/.test(line)))
    ) {
      children.push(...lists(lines, read));
      return;
    }
    const [line] = lines;
    const isLast = i === groups.length - 1;
    if (lines.length === 1 && !isLast && isTitleLike(line.trim())) {
      children.push(heading(title === null ? 1 : 2, read(line.trim())));
      title ??= line.trim();
      return;
    }
    children.push(paragraph(read(lines.map(l => l.trim()).join('\n'))));
  });
  return { children, meta: { ...noMeta(), title } };
}

function splitLongLines(lines: string[]): string[][] {
  const average = lines.join('').length / lines.length;
  return lines.length > 1 && average > LONG_LINE
    ? lines.map(line => [line])
    : [lines];
}
