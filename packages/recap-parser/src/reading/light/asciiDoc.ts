import type { PhrasingContent, RootContent } from 'mdast';
import { metaOf } from '../frontMatter';
import type { RecapMeta } from '../RecapMeta';
import { code, heading, image, lists, paragraph, table, video } from './blocks';
import { inlineReader, safeLink, textNode, type InlineRule } from './inline';

const BEFORE = '(?<=^|[\\s({\\["“‘—–-])';
const BEHIND = '(?=$|[\\s.,;:!?)}\\]"”’—–-])';

/** `*words*` at the bounds of words, `**w**ords` anywhere. */
function marked(
  sign: string,
  wrap: (
    inner: string,
    nested: (text: string) => PhrasingContent[],
  ) => PhrasingContent,
): InlineRule[] {
  const [double, single] = [
    `${sign}${sign}([^${sign}\\s](?:[^${sign}]{0,400}[^${sign}\\s])?)${sign}${sign}`,
    `${BEFORE}${sign}([^${sign}\\s](?:[^${sign}]{0,400}[^${sign}\\s])?)${sign}${BEHIND}`,
  ];
  return [double, single].map(pattern => ({
    pattern: new RegExp(pattern),
    read: ([, inner], nested) => [wrap(inner, nested)],
  }));
}

/** The words of a link without its options: `the slides,window=_blank`. */
const wordsOf = (given: string) =>
  given
    .replace(/(?:,\s*[\w-]+=[^,\]]{0,100})+$|\^$/g, '')
    .replace(/^"(.*)"$/, '$1')
    .trim();

const read = inlineReader([
  {
    pattern:
      /(?:pass:[a-z,]{0,10}\[([^\]\n]{0,400})\]|\+\+\+?([^+\n]{1,400})\+\+\+?)/,
    read: ([, macro, plus]) => [textNode(macro ?? plus)],
  },
  {
    pattern: /(?:link|xref):([^\s[\]]{1,2000})\[([^\]]{0,500})\]/,
    read: ([, url, given], nested) => {
      const words = wordsOf(given);
      return safeLink(url, words ? nested(words) : [textNode(url)]);
    },
  },
  {
    pattern: /<?((?:https?|mailto):[^\s[\]<>]{1,2000})\[([^\]]{0,500})\]/,
    read: ([, url, given], nested) => {
      const words = wordsOf(given);
      return safeLink(url, words ? nested(words) : [textNode(url)]);
    },
  },
  {
    pattern: /<<([^,>\n]{1,200})(?:,([^>\n]{1,300}))?>>/,
    read: ([, target, words], nested) => nested((words ?? target).trim()),
  },
  {
    pattern: /image:([^\s:[\]][^\s[\]]{0,1000})\[([^\]\n]{0,300})\]/,
    read: ([, url, given]) => [
      { type: 'image', url, alt: given.split(',')[0].trim() },
    ],
  },
  {
    pattern: /footnote:[\w-]{0,40}\[([^\]]{1,1000})\]/,
    read: ([, words], nested) => [
      textNode(' ('),
      ...nested(words),
      textNode(')'),
    ],
  },
  {
    pattern: /(?:kbd|btn|menu|indexterm2?):[^\s[\]]{0,100}\[([^\]\n]{0,200})\]/,
    read: ([, words]) => [{ type: 'inlineCode', value: words }],
  },
  {
    // Curved quotes are written as marks within quotes.
    pattern: /(?:"`([^`\n]{1,400})`"|'`([^`\n]{1,400})`')/,
    read: ([, double, single], nested) =>
      double
        ? [textNode('“'), ...nested(double), textNode('”')]
        : [textNode('‘'), ...nested(single), textNode('’')],
  },
  ...marked('`', value => ({
    type: 'inlineCode',
    value: value.replace(/^\+(.*)\+$/, '$1'),
  })),
  ...marked('\\*', (inner, nested) => ({
    type: 'strong',
    children: nested(inner),
  })),
  ...marked('_', (inner, nested) => ({
    type: 'emphasis',
    children: nested(inner),
  })),
  {
    pattern: new RegExp(
      `(?:${BEFORE}|\\[[^\\]\\n]{1,100}\\])#([^#\\s](?:[^#]{0,400}[^#\\s])?)#${BEHIND}`,
    ),
    read: ([, inner], nested) => nested(inner),
  },
  {
    pattern: /[ \t]\+(?=\n)/,
    read: () => [{ type: 'break' }],
  },
]);

const TITLE = /^(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?$/;
const ATTRIBUTE = /^:!?([\w-]{1,60})!?:(?:[ \t]+(.*))?$/;
const ITEM = /^[ \t]*(?:(\*{1,6}|-|•)|(\.{1,6}|\d{1,4}\.))[ \t]+(?=\S)/;
const TERM = /^(\S.{0,200}?)(?:::{1,3}|;;)(?:[ \t]+(.*))?$/;
const BLOCK_MACRO =
  /^(image|video|audio|include|toc|youtube|vimeo)::([^\s[\]]{0,2000})\[(.*)\]$/;
const FENCE =
  /^(-{4,}|\.{4,}|_{4,}|={4,}|\*{4,}|\+{4,}|\/{4,}|--|```|[|,!:]={3,})(?:\w*)$/;
const BLOCK_ATTRIBUTES = /^\[(?!\[?https?:)[^\]\n]{0,300}\]{1,2}$/;
const ADMONITION = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/;
const REVISION =
  /^(?:v[\d.]+,?\s*)?(\d{4}-\d{2}-\d{2}|\w+ \d{1,2},? \d{4}|\d{1,2} \w+ \d{4})\b/;

class Reader {
  private readonly children: RootContent[] = [];
  private readonly attributes = new Map<string, string>();
  private at = 0;

  constructor(private readonly lines: string[]) {}

  read(): { children: RootContent[]; meta: RecapMeta } {
    this.readHeader();
    while (this.at < this.lines.length) this.readBlock(this.lines[this.at]);
    return {
      children: this.children,
      meta: metaOf(Object.fromEntries(this.attributes)),
    };
  }

  /** Title, authors, revision, and attributes in any order behind them, up to the first blank line. */
  private readHeader(): void {
    while (/^(?:\s*|\/\/.*)$/.test(this.lines[this.at] ?? '-')) this.at++;
    const attributesFirst = this.takeWhile(line => ATTRIBUTE.test(line));
    const [, level, title] = TITLE.exec(this.lines[this.at] ?? '') ?? [];
    attributesFirst.forEach(line => this.keep(line));
    if (level?.length !== 1) return;
    this.at++;
    this.attributes.set('title', this.filled(title));
    const header = this.takeWhile(line => line.trim() !== '');
    const plain = header.filter(
      line => !ATTRIBUTE.test(line) && !/^\/\//.test(line),
    );
    header.forEach(line => this.keep(line));
    const [authors, revision] = REVISION.test(plain[0] ?? '')
      ? [undefined, plain[0]]
      : plain;
    if (authors && !this.attributes.has('author'))
      this.attributes.set(
        'author',
        authors
          .split(';')
          .map(author => author.replace(/<[^>]{0,200}>/, '').trim())
          .join(', '),
      );
    const date = REVISION.exec(revision ?? '')?.[1];
    if (date) this.attributes.set('date', date);
    const revdate = this.attributes.get('revdate');
    if (revdate && !this.attributes.has('date'))
      this.attributes.set('date', revdate);
    this.children.push(heading(1, read(this.filled(title))));
  }

  private keep(line: string): void {
    const [, name, value = ''] = ATTRIBUTE.exec(line) ?? [];
    if (name) this.attributes.set(name.replace(/^page-/, ''), value.trim());
  }

  /** A text with the attributes that it names. */
  private filled(text: string): string {
    return text.replace(
      /\{([\w-]{1,60})\}/g,
      (found, name) => this.attributes.get(name) ?? found,
    );
  }

  private readonly inline = (text: string) => read(this.filled(text));

  private takeWhile(holds: (line: string) => boolean): string[] {
    const from = this.at;
    while (this.at < this.lines.length && holds(this.lines[this.at])) this.at++;
    return this.lines.slice(from, this.at);
  }

  private readBlock(line: string): void {
    const [, level, words] = TITLE.exec(line) ?? [];
    const [, macro, target, options] = BLOCK_MACRO.exec(line) ?? [];
    const [, caption] = /^\.([^\s.].{0,200})$/.exec(line) ?? [];
    if (level) {
      this.children.push(heading(level.length, this.inline(words)));
      this.at++;
    } else if (macro) this.readMacro(macro, target, options);
    else if (FENCE.test(line)) this.readFenced(line.trim());
    else if (ITEM.test(line)) this.readList();
    else if (TERM.test(line)) this.readTerm(line);
    else if (caption) {
      this.children.push(
        paragraph([{ type: 'strong', children: this.inline(caption) }]),
      );
      this.at++;
    } else if (ATTRIBUTE.test(line)) {
      this.keep(line);
      this.at++;
    } else if (
      !line.trim() ||
      BLOCK_ATTRIBUTES.test(line) ||
      /^(?:\/\/(?!\/)|'{3,}|<{3,}|\+$)/.test(line)
    )
      this.at++;
    else this.readText();
  }

  private readMacro(name: string, given: string, options: string): void {
    this.at++;
    const target = this.filled(given);
    const host = name === 'video' ? options.split(',')[0].trim() : name;
    if (name === 'image')
      this.children.push(image(target, options.split(',')[0].trim()));
    else if (host === 'youtube')
      this.children.push(
        video(`https://www.youtube.com/watch?v=${target.split('/')[0]}`),
      );
    else if (host === 'vimeo')
      this.children.push(video(`https://vimeo.com/${target.split('/')[0]}`));
    else if (name === 'video' || name === 'audio')
      this.children.push(video(target));
  }

  private readFenced(fence: string): void {
    this.at++;
    const sign = fence.slice(0, 3);
    const content = this.takeWhile(
      line => line.trim() !== fence.replace(/\w+$/, ''),
    );
    this.at++;
    if (sign === '///') return;
    if (sign === '---' || sign === '...' || sign === '```') {
      this.children.push(code(content));
    } else if (sign === '+++') {
      const url = /<iframe[^>]{0,1000}?src=["']([^"'\s]{1,1000})["']/i.exec(
        content.join('\n'),
      )?.[1];
      if (url)
        this.children.push(video(url.startsWith('//') ? `https:${url}` : url));
    } else if (/^[|,!:]==$/.test(sign)) this.readTable(content, fence[0]);
    else {
      const inner = new Reader(content);
      this.attributes.forEach((value, key) => inner.attributes.set(key, value));
      const children = inner.readBlocks();
      if (sign !== '___') this.children.push(...children);
      else
        this.children.push(
          ...children.map(child =>
            child.type === 'paragraph'
              ? { type: 'blockquote' as const, children: [child] }
              : child,
          ),
        );
    }
  }

  private readBlocks(): RootContent[] {
    while (this.at < this.lines.length) this.readBlock(this.lines[this.at]);
    return this.children;
  }

  /** Cells stand on one line or one a line; the first line tells how many make a row. */
  private readTable(content: string[], separator: string): void {
    const lines = content.filter(line => line.trim());
    const cellsOf = (line: string) =>
      separator === '|'
        ? line
            .split('|')
            .slice(1)
            .map(cell =>
              cell
                .replace(/\s+(?:\d*[.+*]*\d*[.+*])?[<^>]?[aehlmsv]?$/, '')
                .trim(),
            )
        : line.split(separator).map(cell => cell.trim());
    const columns = Math.max(1, cellsOf(lines[0] ?? '').length);
    const cells: string[] = [];
    for (const line of lines) {
      const found = cellsOf(line);
      if (found.length === 0 && cells.length > 0)
        cells[cells.length - 1] += ` ${line.trim()}`;
      cells.push(...found);
    }
    const rows = Array.from(
      { length: Math.ceil(cells.length / columns) },
      (_, i) => cells.slice(i * columns, (i + 1) * columns),
    );
    if (rows.length > 0) this.children.push(table(rows, this.inline));
  }

  /** The items of a list, with what a lone plus attaches to them. */
  private readList(): void {
    const items: string[] = [];
    while (this.at < this.lines.length) {
      const line = this.lines[this.at];
      const [found, bullet, number] = ITEM.exec(line) ?? [];
      const next = this.lines[this.at + 1] ?? '';
      if (found) {
        const depth = /^[*.]+$/.test(bullet ?? number)
          ? (bullet ?? number).length
          : 1;
        items.push(
          `${'  '.repeat(depth - 1)}${number ? '1.' : '-'} ${line.slice(
            found.length,
          )}`,
        );
      } else if (line.trim() === '+') {
        if (FENCE.test(next) || BLOCK_MACRO.test(next)) break;
      } else if (line.trim() === '') {
        if (!ITEM.test(next)) break;
      } else if (
        TITLE.test(line) ||
        FENCE.test(line) ||
        BLOCK_ATTRIBUTES.test(line) ||
        BLOCK_MACRO.test(line)
      )
        break;
      else items.push(`    ${line.trim()}`);
      this.at++;
    }
    this.children.push(...lists(items, this.inline));
  }

  private readTerm(line: string): void {
    const [, term, words = ''] = TERM.exec(line) ?? [];
    this.at++;
    const more = words ? [] : this.takeWhile(it => /^[ \t]+\S/.test(it));
    const text = [words, ...more.map(it => it.trim())]
      .filter(Boolean)
      .join(' ');
    this.children.push(...lists([`- ${term.trim()}: ${text}`], this.inline));
  }

  private readText(): void {
    const first = this.at++;
    this.takeWhile(
      line =>
        line.trim() !== '' &&
        !FENCE.test(line) &&
        !BLOCK_ATTRIBUTES.test(line) &&
        !BLOCK_MACRO.test(line),
    );
    const lines = this.lines
      .slice(first, this.at)
      .filter(line => !/^\/\/(?!\/)/.test(line));
    if (lines.every(line => /^[ \t]/.test(line)))
      this.children.push(code(lines));
    else
      this.children.push(
        paragraph(this.inline(lines.join('\n').replace(ADMONITION, ''))),
      );
  }
}

/** AsciiDoc, with the header of Asciidoctor and its usual block macros. Nothing is included from elsewhere. */
export function readAsciiDoc(text: string): {
  children: RootContent[];
  meta: RecapMeta;
} {
  return new Reader(text.split(/\r\n|\r|\n/)).read();
}
