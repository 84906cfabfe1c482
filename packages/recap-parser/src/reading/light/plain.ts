import type { RootContent } from 'mdast';
import { noMeta, type RecapMeta } from '../RecapMeta';
import { heading, itemLine, lists, paragraph, paragraphsOf } from './blocks';
import { inlineReader } from './inline';

const MAX_HEADING = 90;
/** Lines of this length on average were not broken by hand: each is a paragraph of its own. */
const LONG_LINE = 140;
/** One line in capitals is a cry; several are the headings of a document. */
const MANY_SHOUTED = 2;

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

const URL_LINE = /^<?https?:\/\/\S+>?$/;

/** "Solid Pods - Ann Lee" with nothing but an address below. */
const isLinkedTitle = ([first, ...others]: string[]) =>
  others.length > 0 &&
  isTitleLike(first.trim()) &&
  others.every(line => URL_LINE.test(line.trim()));

const BRACKETED = /^\[[^\]]{3,200}\]$/;

interface Hanging {
  title: string;
  /** A line of its own below the title, and the indented text. */
  below: string[];
}

/** "Solid Pods", perhaps a line with who it is by, and below both what is said of it, indented. */
function hangingTitle(lines: string[]): Hanging | null {
  const from = lines.findIndex(line => /^[ \t]{2,}/.test(line));
  const isHanging =
    from >= 1 &&
    from <= 2 &&
    lines.slice(from).every(line => /^[ \t]{2,}/.test(line));
  const title = lines[0].replace(/^[*+•-]{1,3}\s+/, '').trim();
  if (!isHanging || !isTitleLike(title) || itemLine(lines[0])) return null;
  const text = lines.slice(from).map(line => line.trim());
  const own =
    from === 2
      ? [lines[1].trim()]
      : text.splice(0, BRACKETED.test(text[0]) ? 1 : 0);
  return {
    title,
    below: [...own, text.join('\n')].filter(Boolean),
  };
}

const isShouted = (line: string) => !/\p{Ll}/u.test(line);

const isQuote = (line: string) => /^\s*>/.test(line);

/** Plain text: lines that stand alone like titles become headings, bullets lists, the rest paragraphs. */
export function readPlain(text: string): {
  children: RootContent[];
  meta: RecapMeta;
} {
  const children: RootContent[] = [];
  const groups = paragraphsOf(text).flatMap(splitLongLines).flatMap(splitKinds);
  let title: string | null = null;
  const standsAlone = (i: number) =>
    i < groups.length - 1 &&
    groups[i].length === 1 &&
    isTitleLike(groups[i][0].trim());
  const shouted = groups.filter(
    ([line], i) => standsAlone(i) && isShouted(line),
  ).length;
  // Among headings in capitals the others are those of a lower rank.
  const rankOf = (line: string) =>
    shouted >= MANY_SHOUTED && !isShouted(line) ? 3 : 2;
  groups.forEach((lines, i) => {
    if (
      lines.every((line, n) => itemLine(line) || (n > 0 && /^[ \t]/.test(line)))
    ) {
      children.push(...lists(lines, read));
      return;
    }
    if (lines.every(isQuote)) {
      const quoted = lines.map(quote => quote.replace(/^\s*>+\s?/, ''));
      children.push({
        type: 'blockquote',
        children: [paragraph(read(quoted.join('\n').trim()))],
      });
      return;
    }
    const hanging = title === null ? null : hangingTitle(lines);
    if (hanging) {
      children.push(heading(rankOf(hanging.title), read(hanging.title)));
      for (const words of hanging.below) children.push(paragraph(read(words)));
      return;
    }
    const [line] = lines;
    if (standsAlone(i)) {
      const rank = title === null ? 1 : rankOf(line);
      children.push(heading(rank, read(line.trim())));
      title ??= line.trim();
      return;
    }
    if (title !== null && isLinkedTitle(lines)) {
      children.push(heading(rankOf(line), read(line.trim())));
      for (const url of lines.slice(1))
        children.push(paragraph(read(url.trim())));
      return;
    }
    children.push(paragraph(read(lines.map(l => l.trim()).join('\n'))));
  });
  return { children, meta: { ...noMeta(), title } };
}

/** "Next steps:" with its items right below is a paragraph and a list; what is quoted below an answer is a quote. */
function splitKinds(lines: string[]): string[][] {
  const list = lines.findIndex(line => itemLine(line));
  const isLed = list > 0 && /:\s*$/.test(lines[list - 1]);
  const at = isLed ? list : lines.findIndex(isQuote);
  return at > 0 ? [lines.slice(0, at), lines.slice(at)] : [lines];
}

function splitLongLines(lines: string[]): string[][] {
  const average = lines.join('').length / lines.length;
  return lines.length > 1 && average > LONG_LINE
    ? lines.map(line => [line])
    : [lines];
}
