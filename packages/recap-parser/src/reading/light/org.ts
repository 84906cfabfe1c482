import type { PhrasingContent, RootContent } from 'mdast';
import { metaOf } from '../frontMatter';
import type { RecapMeta } from '../RecapMeta';
import {
  code,
  heading,
  image,
  itemLine,
  lists,
  paragraph,
  paragraphsOf,
  table,
} from './blocks';
import { inlineReader, safeLink, textNode, type InlineRule } from './inline';

const marked = (
  sign: string,
  wrap: (
    inner: string,
    nested: (text: string) => PhrasingContent[],
  ) => PhrasingContent,
): InlineRule => ({
  pattern: new RegExp(
    `(?<=^|[\\s('"{—–-])${sign}([^\\s${sign}](?:[^${sign}]{0,400}[^\\s${sign}])?)${sign}(?=$|[\\s.,;:!?)'"}—–-])`,
  ),
  read: ([, inner], nested) => [wrap(inner, nested)],
});

const read = inlineReader([
  {
    pattern: /\[\[([^\]\n]{1,2000})\](?:\[([^\]]{1,500})\])?\]/,
    read: ([, url, text], nested) => {
      const target = url.replace(/^file:/, '');
      if (!text && /\.(?:png|jpe?g|gif|svg|webp)$/i.test(target))
        return [{ type: 'image', url: target, alt: '' }];
      return safeLink(target, text ? nested(text) : [textNode(target)]);
    },
  },
  marked('=', value => ({ type: 'inlineCode', value })),
  marked('~', value => ({ type: 'inlineCode', value })),
  marked('\\*', (inner, nested) => ({
    type: 'strong',
    children: nested(inner),
  })),
  marked('/', (inner, nested) => ({
    type: 'emphasis',
    children: nested(inner),
  })),
  marked('_', (inner, nested) => ({
    type: 'emphasis',
    children: nested(inner),
  })),
]);

const HEADING =
  /^(\*{1,8}) +(?:(?:TODO|DONE|NEXT|WAITING|CANCELL?ED) +)?(.*?)(?: +:[\w:@]{1,100}:)?$/;
const TASK = /^\*{1,8} +(?:TODO|NEXT|WAITING) /;
/** Whether nothing stands below a heading but the next one. */
const hasNoText = (next: string | undefined) =>
  next === undefined || next.trim() === '' || /^\*+ /.test(next);
/** Of a heading's properties, the one that a reader wants to see. */
const SPEAKER = /^\s*:(?:SPEAKERS?|PRESENTERS?):\s+(\S.*?)\s*$/i;
const KEYWORD = /^#\+(\w+):\s*(.*)$/;

/** Emacs' Org: `#+KEY:` lines, headings of stars, `[[url][words]]`. */
export function readOrg(text: string): {
  children: RootContent[];
  meta: RecapMeta;
} {
  const fields: Record<string, string> = {};
  const children: RootContent[] = [];
  let pending: string[] = [];
  let block: { lines: string[]; quote: boolean } | null = null;
  let inDrawer = false;
  const flush = () => {
    for (const group of paragraphsOf(pending.join('\n')))
      children.push(...textBlocks(group));
    pending = [];
  };
  const all = text.split(/\r\n|\r|\n/);
  for (const [i, line] of all.entries()) {
    const keyword = KEYWORD.exec(line);
    const title = HEADING.exec(line);
    if (block) {
      if (/^\s*#\+end/i.test(line)) {
        if (block.quote)
          children.push({
            type: 'blockquote',
            children: [paragraph(read(block.lines.join('\n')))],
          });
        else children.push(code(block.lines));
        block = null;
      } else block.lines.push(line);
    } else if (/^\s*#\+begin_?\w*/i.test(line)) {
      flush();
      block = { lines: [], quote: /quote|verse|center/i.test(line) };
    } else if (/^\s*:(?:PROPERTIES|LOGBOOK):\s*$/i.test(line)) inDrawer = true;
    else if (inDrawer) {
      const speakers = SPEAKER.exec(line)?.[1];
      if (speakers) pending.push(`By ${speakers}.`, '');
      inDrawer = !/^\s*:END:\s*$/i.test(line);
    } else if (keyword)
      fields[
        keyword[1]
          .replace(/^(?:hugo_|export_)/i, '')
          .replace(/^filetags$/i, 'tags')
      ] = keyword[2].replace(/^:|:$/g, '').replace(/(?<=\w):(?=\w)/g, ',');
    else if (title && TASK.test(line) && hasNoText(all[i + 1]))
      pending.push(`- [ ] ${title[2]}`);
    else if (title) {
      flush();
      children.push(heading(title[1].length + 1, read(title[2])));
    } else if (!/^\s*# /.test(line)) pending.push(line);
  }
  if (block) children.push(code(block.lines));
  flush();
  return { children, meta: metaOf(fields) };
}

const ROW = /^\s*\|/;

function tableOf(lines: string[]): RootContent {
  const rows = lines
    .filter(line => !/^\s*\|[-+]+\|?\s*$/.test(line))
    .map(line =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(cell => cell.trim()),
    );
  return table(rows, read);
}

function textBlocks(lines: string[]): RootContent[] {
  if (lines.every(line => ROW.test(line))) return [tableOf(lines)];
  const at = lines.findIndex(line => itemLine(line));
  const before = at < 0 ? lines : lines.slice(0, at);
  const [only] = lines;
  if (
    lines.length === 1 &&
    /^\[\[[^\]]{1,500}\.(?:png|jpe?g|gif|svg|webp)\]\]$/i.test(only)
  )
    return [image(only.slice(2, -2).replace(/^file:/, ''))];
  return [
    ...(before.length > 0
      ? [paragraph(read(before.map(line => line.trim()).join('\n')))]
      : []),
    ...(at < 0 ? [] : lists(lines.slice(at), read)),
  ];
}
