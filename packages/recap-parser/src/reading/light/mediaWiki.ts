import type { BlockContent, RootContent } from 'mdast';
import { noMeta, type RecapMeta } from '../RecapMeta';
import { code, heading, lists, paragraph, table, video } from './blocks';
import { inlineReader, safeLink, textNode, type InlineRule } from './inline';

const IMAGE = /^(?:file|image):/i;
const CATEGORY = /^:?category:/i;

const marked = (sign: string, type: 'strong' | 'emphasis'): InlineRule => ({
  pattern: new RegExp(`${sign}([^'\\n](?:(?!${sign})[^\\n]){0,400}?)${sign}`),
  read: ([, inner], nested) => [{ type, children: nested(inner) }],
});

const read = inlineReader([
  {
    pattern: /<(?:nowiki|pre)>([^]{1,2000}?)<\/(?:nowiki|pre)>/i,
    read: ([, words]) => [textNode(words)],
  },
  {
    pattern:
      /<(?:code|tt|kbd)>([^<\n]{1,300})<\/(?:code|tt|kbd)>|<syntaxhighlight[^>\n]{0,200}>([^<\n]{1,300})<\/syntaxhighlight>/i,
    read: ([, value, highlighted]) => [
      { type: 'inlineCode', value: value ?? highlighted },
    ],
  },
  {
    pattern: /\[\[([^\]|\n]{1,500})(?:\|([^\]\n]{0,800}))?\]\]/,
    read: ([, page, given], nested) => {
      const target = page.trim();
      const words = given?.split('|').at(-1)?.trim();
      if (CATEGORY.test(target)) return [];
      if (IMAGE.test(target))
        return [
          {
            type: 'image',
            url: target.replace(IMAGE, '').trim().replace(/ /g, '_'),
            alt: words ?? '',
          },
        ];
      return /^https?:/.test(target)
        ? safeLink(target, nested(words || target))
        : nested(words || target.replace(/^:/, ''));
    },
  },
  {
    pattern: /\[(https?:\/\/[^\s\]]{1,2000})(?:[ \t]+([^\]\n]{1,500}))?\]/,
    read: ([, url, words], nested) =>
      safeLink(url, words ? nested(words) : [textNode(url)]),
  },
  marked("'''", 'strong'),
  marked("''", 'emphasis'),
  {
    pattern: /<ref\b[^<>\n]{0,200}>([^<\n]{1,1000})<\/ref>/i,
    read: ([, words], nested) => [
      textNode(' ('),
      ...nested(words),
      textNode(')'),
    ],
  },
  {
    pattern: /<br ?\/?>/i,
    read: () => [{ type: 'break' }],
  },
  {
    // Four tildes are whoever wrote this; other tags only say how it looks.
    pattern:
      /~{3,5}|<\/?(?:ref|small|big|center|u|s|sub|sup|span|div|blockquote|references|includeonly|noinclude|onlyinclude)\b[^<>\n]{0,200}>/i,
    read: () => [],
  },
]);

const HEADING = /^(={1,6})\s*([^=\s](?:.*[^=\s])?)\s*={1,6}\s*$/;
const ITEM = /^([*#:;]{1,8})[ \t]*(?=\S)/;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const MAGIC = /^\s*(?:__[A-Z]{2,20}__|#REDIRECT\b.*)\s*$/;
const VIDEO =
  /^\s*(?:<(youtube|vimeo)\b[^<>]{0,100}>\s*(\S{1,200}?)\s*<\/\1>|\{\{\s*(?:#(?:ev|evt|widget):\s*)?(youtube|vimeo)(?:\s*\|\s*(?:id\s*=\s*)?|\s*:\s*)([\w-]{1,200})[^{}]{0,200}\}\})\s*$/i;
const CATEGORY_LINE =
  /^\s*\[\[Category:([^\]|\n]{1,200})[^\]\n]{0,200}\]\]\s*$/i;
const TEMPLATE = /\{\{([^{}]{1,2000})\}\}/g;

/** What a template was given is what a reader would have seen, roughly: `{{note|mind the gap}}`. */
const wordsOfTemplate = (_: string, inner: string) =>
  inner
    .split('|')
    .slice(1)
    .map(part => part.replace(/^\s*[\w -]{1,40}=/, '').trim())
    .filter(Boolean)
    .join(' ');

/** A line such as `*# words` in the form that all light markup shares: indented by its depth, with a bullet or a number. */
function itemOf(line: string): string | null {
  const [found, signs] = ITEM.exec(line) ?? [];
  if (!found || !signs) return null;
  const bullet = signs.endsWith('#') ? '1.' : '-';
  return `${'  '.repeat(signs.length - 1)}${bullet} ${line.slice(
    found.length,
  )}`;
}

class Reader {
  private readonly children: RootContent[] = [];
  private readonly tags: string[] = [];
  private title: string | null = null;
  private at = 0;

  constructor(private readonly lines: string[]) {}

  read(): { children: RootContent[]; meta: RecapMeta } {
    while (this.at < this.lines.length) this.readBlock(this.lines[this.at]);
    return {
      children: this.children,
      meta: { ...noMeta(), title: this.title, tags: this.tags },
    };
  }

  private readBlock(line: string): void {
    const [, level, words] = HEADING.exec(line) ?? [];
    const [, tag, tagged, name, given] = VIDEO.exec(line) ?? [];
    const [, category] = CATEGORY_LINE.exec(line) ?? [];
    if (level) {
      if (level.length === 1 && this.children.length === 0) this.title = words;
      this.add(heading(level.length, read(words)));
    } else if (tag ?? name) this.add(videoAt(tag ?? name, tagged ?? given));
    else if (category) {
      this.tags.push(category.trim());
      this.at++;
    } else if (/^\s*\{\|/.test(line)) this.readTable();
    else if (/^<(?:pre|syntaxhighlight|source)\b/i.test(line)) this.readCode();
    else if (ITEM.test(line)) this.readList();
    else if (/^ \S/.test(line)) this.readIndented();
    else if (!line.trim() || MAGIC.test(line) || /^-{4,}\s*$/.test(line))
      this.at++;
    else this.readText();
  }

  private add(child: RootContent): void {
    this.children.push(child);
    this.at++;
  }

  private takeWhile(holds: (line: string) => boolean): string[] {
    const from = this.at;
    while (this.at < this.lines.length && holds(this.lines[this.at])) this.at++;
    return this.lines.slice(from, this.at);
  }

  private readList(): void {
    const items = this.takeWhile(line => ITEM.test(line));
    this.children.push(
      ...lists(
        items.map(line => itemOf(line) ?? line),
        read,
      ),
    );
  }

  private readIndented(): void {
    this.children.push(
      code(this.takeWhile(line => /^ /.test(line)).map(line => line.slice(1))),
    );
  }

  private readCode(): void {
    const first = this.at;
    this.takeWhile(line => !/<\/(?:pre|syntaxhighlight|source)>/i.test(line));
    this.at++;
    const lines = this.lines.slice(first, this.at);
    const plain = lines.map(line =>
      line.replace(/<\/?(?:pre|syntaxhighlight|source)\b[^<>]{0,200}>/gi, ''),
    );
    this.children.push(
      code(
        plain.filter(
          (line, i) => line.trim() || (i > 0 && i < plain.length - 1),
        ),
      ),
    );
  }

  private readText(): void {
    const first = this.at++;
    this.takeWhile(
      line =>
        line.trim() !== '' &&
        !/^ |^\s*\{\|/.test(line) &&
        ![HEADING, ITEM, VIDEO, CATEGORY_LINE].some(sign => sign.test(line)),
    );
    const text = this.lines.slice(first, this.at).join('\n').trim();
    this.children.push(paragraph(read(text)));
  }

  private readTable(): void {
    this.at++;
    const rows: string[][] = [[]];
    for (const line of this.takeWhile(it => !/^\s*\|\}/.test(it))) {
      const [, sign, words] = /^\s*(\|-|\|\+|[|!])(.*)$/.exec(line) ?? [];
      const row = rows[rows.length - 1];
      if (sign === '|-') rows.push([]);
      else if (sign === '|+') this.children.push(paragraph(read(words.trim())));
      else if (sign)
        row.push(
          ...words.split(sign === '!' ? /\|\||!!/ : '||').map(withoutStyle),
        );
      else if (row.length > 0) row[row.length - 1] += ` ${line.trim()}`;
    }
    this.at++;
    const filled = rows.filter(row => row.length > 0);
    if (filled.length > 0) this.children.push(table(filled, read));
  }
}

/** `style="…" | words` */
function withoutStyle(cell: string): string {
  return cell.replace(/^[^|[\]{}]{0,200}=[^|[\]{}]{0,200}\|(?!\|)/, '').trim();
}

function videoAt(host: string, id: string): BlockContent {
  if (/^https?:/.test(id)) return video(id);
  return video(
    host.toLowerCase() === 'vimeo'
      ? `https://vimeo.com/${id}`
      : `https://www.youtube.com/watch?v=${id}`,
  );
}

/** MediaWiki's markup, as it is copied from the edit box of a wiki page. */
export function readMediaWiki(text: string): {
  children: RootContent[];
  meta: RecapMeta;
} {
  const lines = text.replace(COMMENT, '').split(/\r\n|\r|\n/);
  return new Reader(
    lines.map(line =>
      VIDEO.test(line) ? line : line.replace(TEMPLATE, wordsOfTemplate),
    ),
  ).read();
}
