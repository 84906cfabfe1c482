import type { PhrasingContent, RootContent } from 'mdast';
import { dateOf } from '../dates';
import { noMeta, type RecapMeta } from '../RecapMeta';
import {
  code,
  heading,
  image,
  link,
  lists,
  paragraph,
  paragraphsOf,
  video,
} from './blocks';
import { inlineReader, safeLink, textNode, type InlineRule } from './inline';

// In this markup an underscore between the words of an emphasis stands for a space.
const words = (text: string) =>
  text
    .split('__')
    .map(part => part.replace(/_/g, ' '))
    .join('_');

const marked = (
  pattern: RegExp,
  wrap: (children: PhrasingContent[]) => PhrasingContent,
): InlineRule => ({
  pattern,
  read: ([, inner], nested) => [wrap(nested(words(inner)))],
});

const EMPHASIS_START = '(?<=^|[\\s(“"\'—–])';
const EMPHASIS_END = '(?=$|[\\s.,;:!?)”"\'—–])';

const read = inlineReader([
  {
    pattern: /\[\[([^\]\s]{1,2000})\](?:\[([^\]]{1,500})\])?\]/,
    read: ([, url, text], nested) =>
      safeLink(url, text ? nested(text) : [textNode(url)]),
  },
  {
    pattern: /`([^`\n]{1,300})`/,
    read: ([, value]) => [{ type: 'inlineCode', value }],
  },
  marked(
    new RegExp(
      `${EMPHASIS_START}_([^_\\s](?:[^\\s]{0,300}[^_\\s])?)_${EMPHASIS_END}`,
    ),
    children => ({ type: 'emphasis', children }),
  ),
  marked(
    new RegExp(
      `${EMPHASIS_START}\\*([^*\\s](?:[^\\s]{0,300}[^*\\s])?)\\*${EMPHASIS_END}`,
    ),
    children => ({ type: 'strong', children }),
  ),
]);

const isSection = (line: string) => /^\*{1,6} \S/.test(line);

/** The format of Go's present tool and of the older Go blog: a title block, then sections that begin with stars. */
export function readGoPresent(text: string): {
  children: RootContent[];
  meta: RecapMeta;
} {
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.findIndex(isSection);
  const top = at < 0 ? 0 : at;
  const { meta, rest } = titleBlock(lines.slice(0, top).join('\n'));
  const body = [rest, ...lines.slice(top)].join('\n');
  return { children: paragraphsOf(body).flatMap(blocksOf), meta };
}

/** Two or three capitalised words: another author, and no role or address. */
const NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}$/u;

/** Title, subtitle, date and tags; then the authors, each a paragraph whose first line is the name. */
function titleBlock(head: string): { meta: RecapMeta; rest: string } {
  const [first = [], ...others] = paragraphsOf(head);
  const [title = null, ...lines] = first.map(line =>
    line.trim().replace(/^# /, ''),
  );
  const tags = lines.find(line => /^tags:/i.test(line));
  const summary = lines.find(line => /^summary:/i.test(line));
  const isAuthor = (group: string[]) =>
    group.length <= 6 && /^[\p{Lu}][^.!?:]{2,60}$/u.test(group[0].trim());
  const authors = others.filter(isAuthor);
  return {
    meta: {
      ...noMeta(),
      title,
      publishedDate: lines.map(dateOf).find(date => date !== null) ?? null,
      tags: tags
        ? tags
            .slice(5)
            .split(',')
            .map(tag => tag.trim())
            .filter(Boolean)
        : [],
      summary: summary ? summary.slice(8).trim() : null,
      authors: authors.flatMap(([name, ...below]) => [
        name.trim(),
        ...below.map(line => line.trim()).filter(line => NAME.test(line)),
      ]),
    },
    rest: others
      .filter(group => !isAuthor(group))
      .map(group => group.join('\n'))
      .join('\n\n'),
  };
}

function blocksOf(lines: string[]): RootContent[] {
  const out: RootContent[] = [];
  let text: string[] = [];
  const flush = () => {
    if (text.length === 0) return;
    if (text.every(line => /^[ \t]/.test(line))) out.push(code(text));
    else if (/^[-*] /.test(text[0])) out.push(...lists(text, read));
    else out.push(paragraph(read(text.join('\n'))));
    text = [];
  };
  for (const line of lines) {
    const block = isSection(line) ? sectionHeading(line) : command(line);
    if (block === undefined) text.push(line);
    else {
      flush();
      if (block) out.push(block);
    }
  }
  flush();
  return out;
}

function sectionHeading(line: string): RootContent {
  const stars = line.indexOf(' ');
  return heading(stars + 1, read(line.slice(stars + 1).trim()));
}

/** A line such as `.image path`; null for one that shows nothing, undefined for one that is no command. */
function command(line: string): RootContent | null | undefined {
  const match = /^\.(\w+)(?:[ \t]+(\S+))?(?:[ \t]+(.*))?$/.exec(line);
  if (!match) return undefined;
  const [, name, target = '', rest = ''] = match;
  switch (name) {
    case 'image':
      return image(target);
    case 'video':
    case 'iframe':
      return video(target);
    case 'link':
      return link(target, rest || target);
    case 'caption':
      return paragraph(read(`${target} ${rest}`.trim()));
    case 'code':
    case 'play':
      return link(target || rest, rest || target);
    case 'html':
    case 'background':
      return null;
    default:
      return undefined;
  }
}
