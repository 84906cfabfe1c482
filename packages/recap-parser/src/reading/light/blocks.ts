import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
} from 'mdast';

export type ReadInline = (text: string) => PhrasingContent[];

const DEPTHS: Heading['depth'][] = [1, 2, 3, 4, 5, 6];

export const heading = (
  depth: number,
  children: PhrasingContent[],
): RootContent => ({
  type: 'heading',
  depth: DEPTHS[Math.min(Math.max(depth, 1), 6) - 1],
  children,
});

export const paragraph = (children: PhrasingContent[]): BlockContent => ({
  type: 'paragraph',
  children,
});

export const image = (url: string, alt = ''): BlockContent =>
  paragraph([{ type: 'image', url, alt }]);

export const link = (url: string, text: string): BlockContent =>
  paragraph([{ type: 'link', url, children: [{ type: 'text', value: text }] }]);

export const code = (
  lines: string[],
  lang: string | null = null,
): BlockContent => ({ type: 'code', lang, value: lines.join('\n') });

/** A table whose first row is its head. */
export const table = (rows: string[][], read: ReadInline): BlockContent => ({
  type: 'table',
  children: rows.map(cells => ({
    type: 'tableRow',
    children: cells.map(cell => ({
      type: 'tableCell',
      // A cell is one line of Markdown.
      children: read(cell.replace(/\s*\n\s*/g, ' ')),
    })),
  })),
});

/** A link to what a page would embed. */
export const video = (url: string): BlockContent => link(url, 'Video');

const BULLET =
  /^([ \t]{0,40})(?:([•‣◦▪●·*+–-]|[-=]>|→|⇒)|(\d{1,4}|#|[a-z])[.)])[ \t]+(?=\S)/;

export interface ItemLine {
  indent: number;
  ordered: boolean;
  text: string;
}

/** A line that begins a list item; null for any other. */
export function itemLine(
  line: string,
  bullets: RegExp = BULLET,
): ItemLine | null {
  const match = bullets.exec(line);
  if (!match) return null;
  return {
    indent: match[1].length,
    ordered: match[2] === undefined,
    text: line.slice(match[0].length).trimEnd(),
  };
}

const MAX_LIST_DEPTH = 8;
/** What is to be done, or is: "[ ] try it", "[X] tried". */
const BOX = /^\[([ xX*-])\][ \t]+(?=\S)/;

/** The lists that some lines make: items by their indent, other lines continue the item before them. */
export function lists(lines: string[], read: ReadInline): List[] {
  const items: ItemLine[] = [];
  for (const line of lines) {
    const item = itemLine(line);
    const last = items.at(-1);
    if (item) items.push(item);
    else if (last) last.text += `\n${line.trim()}`;
  }
  const roots: List[] = [];
  const open: Array<{ indent: number; list: List }> = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) > item.indent)
      open.pop();
    let current = open.at(-1);
    const deeper =
      current && item.indent > current.indent && open.length < MAX_LIST_DEPTH;
    if (!current || deeper || current.list.ordered !== item.ordered) {
      if (current && !deeper) open.pop();
      const list: List = {
        type: 'list',
        ordered: item.ordered,
        spread: false,
        children: [],
      };
      const parent = open.at(-1)?.list.children.at(-1);
      if (parent) parent.children.push(list);
      else roots.push(list);
      current = { indent: item.indent, list };
      open.push(current);
    }
    const box = BOX.exec(item.text);
    const child: ListItem = {
      type: 'listItem',
      spread: false,
      checked: box && /x/i.test(box[1]),
      children: [paragraph(read(item.text.slice(box?.[0].length ?? 0)))],
    };
    current.list.children.push(child);
  }
  return roots;
}

/** Lines in groups that blank lines separate. */
export function paragraphsOf(text: string): string[][] {
  const groups: string[][] = [[]];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim()) groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter(group => group.length > 0);
}
