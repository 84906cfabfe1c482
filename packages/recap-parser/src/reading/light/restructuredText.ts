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
  video,
} from './blocks';
import { inlineReader, safeLink, textNode, type InlineRule } from './inline';

const TARGET = /^\.\. _`?([^:`\n]{1,200})`?:\s*(\S+)\s*$/;
const ANONYMOUS = /^(?:__|\.\. __:)\s+(\S+)\s*$/;
const DIRECTIVE = /^\.\. (?:\|[^|\n]{1,100}\| )?([\w-]+)::\s*(.*)$/;
const NIKOLA_FIELD =
  /^\.\. (title|date|tags|slug|author|category|description|link|type): ?(.*)$/;
const FIELD = /^:([\w -]{1,40}):(?: (.*))?$/;
const UNDERLINE = /^([=\-~^"'`#*+.:_<>])\1{2,}\s*$/;

const key = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim();

function rulesFor(
  targets: Map<string, string>,
  anonymous: string[],
): InlineRule[] {
  const reference = (
    name: string,
    nested: (text: string) => PhrasingContent[],
  ) => {
    const url = targets.get(key(name));
    return url ? safeLink(url, nested(name)) : null;
  };
  return [
    {
      pattern: /``([^`\n]{1,300}(?:`[^`\n]{1,100})?)``/,
      read: ([, value]) => [{ type: 'inlineCode', value }],
    },
    {
      pattern: /`([^`<]{0,400}?)\s*<([^>`\s]{1,2000})>`__?/,
      read: ([, text, url], nested) =>
        safeLink(
          targets.get(key(url.replace(/_$/, ''))) ?? url,
          text ? nested(text) : [textNode(url)],
        ),
    },
    {
      pattern: /`([^`<>]{1,400})`(__?)/,
      read: ([, name, underscores], nested) => {
        const url = underscores === '__' ? anonymous.shift() : undefined;
        return url
          ? safeLink(url, nested(name))
          : reference(name, nested) ?? nested(name);
      },
    },
    {
      pattern: /:[\w-]{1,30}:`([^`<\n]{1,300})(?:<[^>`]{1,300}>)?`/,
      read: ([, text]) => [{ type: 'inlineCode', value: text.trim() }],
    },
    {
      pattern: /\*\*([^*\s](?:[^*]{0,400}[^*\s])?)\*\*/,
      read: ([, inner], nested) => [
        { type: 'strong', children: nested(inner) },
      ],
    },
    {
      pattern: /(?<![\w*])\*([^*\s](?:[^*]{0,400}[^*\s])?)\*(?![\w*])/,
      read: ([, inner], nested) => [
        { type: 'emphasis', children: nested(inner) },
      ],
    },
    {
      pattern: /(?<![\w:])([A-Za-z][\w.-]{0,60})_(?![\w])/,
      read: ([, name], nested) => reference(name, nested),
    },
    {
      pattern: /`([^`\n]{1,300})`/,
      read: ([, inner], nested) => [
        { type: 'emphasis', children: nested(inner) },
      ],
    },
  ];
}

/** A line without indent above lines that are all indented. */
const isDefinition = ([term, ...lines]: string[]) =>
  lines.length > 0 &&
  /^\S/.test(term) &&
  !/[:.]$/.test(term) &&
  lines.every(line => /^ {2,}\S/.test(line));

class Reader {
  private readonly children: RootContent[] = [];
  private readonly fields: Record<string, string> = {};
  private readonly targets = new Map<string, string>();
  private readonly levels: string[] = [];
  private readonly inline: (text: string) => PhrasingContent[];
  private title: string | null = null;
  private at = 0;

  constructor(private readonly lines: string[]) {
    const anonymous: string[] = [];
    for (const line of lines) {
      const [, name, url] = TARGET.exec(line) ?? [];
      const [, unnamed] = ANONYMOUS.exec(line) ?? [];
      if (name) this.targets.set(key(name), url);
      if (unnamed) anonymous.push(unnamed);
    }
    this.inline = inlineReader(rulesFor(this.targets, anonymous));
  }

  read(): { children: RootContent[]; meta: RecapMeta } {
    while (this.at < this.lines.length) this.readBlock();
    const meta = metaOf(this.fields);
    return {
      children: this.children,
      meta: { ...meta, title: meta.title ?? this.title },
    };
  }

  private readBlock(): void {
    const line = this.lines[this.at];
    if (!line.trim()) {
      this.at++;
      return;
    }
    if (this.readTitle(line) || this.readMarkup(line)) return;
    if (/^ {2,}/.test(line)) this.readIndented();
    else this.readText();
  }

  private readTitle(line: string): boolean {
    const [next = '', afterNext = ''] = this.lines.slice(
      this.at + 1,
      this.at + 3,
    );
    const over =
      UNDERLINE.test(line) &&
      next.trim() !== '' &&
      UNDERLINE.test(afterNext) &&
      afterNext[0] === line[0];
    const under =
      UNDERLINE.test(next) &&
      !UNDERLINE.test(line) &&
      !line.startsWith(' ') &&
      next.trim().length >= Math.min(line.trim().length, 4);
    if (!over && !under) {
      if (!UNDERLINE.test(line)) return false;
      this.at++;
      return true;
    }
    const style = over ? `${line[0]}${line[0]}` : next[0];
    if (!this.levels.includes(style)) this.levels.push(style);
    const words = (over ? next : line).trim();
    this.title ??= this.children.length === 0 ? words : null;
    this.children.push(
      heading(this.levels.indexOf(style) + 1, this.inline(words)),
    );
    this.at += over ? 3 : 2;
    return true;
  }

  private readMarkup(line: string): boolean {
    const nikola = NIKOLA_FIELD.exec(line);
    const directive = DIRECTIVE.exec(line);
    const field = FIELD.exec(line);
    if (TARGET.test(line) || ANONYMOUS.test(line)) this.at++;
    else if (nikola) {
      this.fields[nikola[1]] = nikola[2];
      this.at++;
    } else if (directive)
      this.readDirective(directive[1].toLowerCase(), directive[2].trim());
    else if (line.startsWith('.. ') || line.trim() === '..') {
      this.at++;
      this.takeIndented();
    } else if (field && this.children.length <= 1) {
      this.fields[field[1]] = field[2] ?? '';
      this.at++;
    } else return false;
    return true;
  }

  private takeIndented(): string[] {
    const taken: string[] = [];
    while (
      this.at < this.lines.length &&
      (/^ {2,}\S/.test(this.lines[this.at]) ||
        (!this.lines[this.at].trim() && this.continuesIndented()))
    ) {
      taken.push(this.lines[this.at]);
      this.at++;
    }
    const indent = Math.min(
      ...taken
        .filter(line => line.trim())
        .map(line => line.length - line.trimStart().length),
      40,
    );
    return taken.map(line => line.slice(indent));
  }

  /** Whether the lines behind the blank one here are still indented. */
  private continuesIndented(): boolean {
    const next = this.lines[this.at + 1];
    return next !== undefined && /^ {2,}\S/.test(next);
  }

  private readDirective(name: string, argument: string): void {
    this.at++;
    const content = this.takeIndented();
    const options = new Map<string, string>();
    while (content.length > 0 && FIELD.test(content[0])) {
      const [, option, value = ''] = FIELD.exec(content.shift() ?? '') ?? [];
      options.set(option, value);
    }
    const body = content.join('\n').trim();
    if (name === 'youtube')
      this.children.push(video(`https://www.youtube.com/watch?v=${argument}`));
    else if (name === 'vimeo')
      this.children.push(video(`https://vimeo.com/${argument}`));
    else if (name === 'image' || name === 'figure' || name === 'thumbnail') {
      this.children.push(image(argument, options.get('alt') ?? ''));
      if (body) this.children.push(paragraph(this.inline(body)));
    } else if (/^(?:code|code-block|sourcecode|highlight)$/.test(name)) {
      if (body) this.children.push(code(content, argument || null));
    } else if (name === 'raw') this.readRawLinks(body);
    else if (name === 'post' || name === 'author')
      this.fields[name === 'post' ? 'date' : 'author'] = argument;
    else if (
      !/^(?:contents|toctree|meta|role|default-role|teaser_end|tags|categories|index|highlight)$/.test(
        name,
      )
    ) {
      const words = [argument, body].filter(Boolean).join('\n\n');
      for (const group of words.split(/\n\s*\n/))
        if (group.trim())
          this.children.push(paragraph(this.inline(group.trim())));
    }
  }

  /** Of raw HTML only what it embeds can be kept here. */
  private readRawLinks(html: string): void {
    for (const [, url] of html.matchAll(
      /<(?:iframe|embed)[^>]{0,1000}?src=["']([^"'\s]{1,1000})["']/gi,
    )) {
      this.children.push(
        url.startsWith('//') ? video(`https:${url}`) : video(url),
      );
    }
    for (const [, url] of html.matchAll(
      /<img[^>]{0,1000}?src=["']([^"'\s]{1,1000})["']/gi,
    ))
      this.children.push(image(url));
    const words = html
      .replace(/<[^<>]{0,2000}>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (words) this.children.push(paragraph(this.inline(words)));
  }

  private readIndented(): void {
    const lines = this.takeIndented();
    if (lines.length === 0) {
      this.at++;
      return;
    }
    if (itemLine(lines[0])) this.children.push(...lists(lines, this.inline));
    else
      this.children.push({
        type: 'blockquote',
        children: [paragraph(this.inline(lines.join('\n')))],
      });
  }

  private readText(): void {
    const lines: string[] = [];
    const isList =
      itemLine(this.lines[this.at]) !== null &&
      !/^[a-z][.)]/.test(this.lines[this.at]);
    while (this.at < this.lines.length) {
      const line = this.lines[this.at];
      if (!line.trim() && !(isList && this.listGoesOn())) break;
      if (line.trim()) lines.push(line);
      this.at++;
    }
    if (isList) {
      this.children.push(...lists(lines, this.inline));
      return;
    }
    if (isDefinition(lines)) {
      this.readDefinition(lines);
      return;
    }
    const text = lines.join('\n');
    const literal = /::\s*$/.test(text);
    const words = literal
      ? text.replace(/\s*::\s*$/, match => (match.startsWith(':') ? ':' : ''))
      : text;
    if (words.trim()) this.children.push(paragraph(this.inline(words)));
    if (literal) this.readLiteral();
  }

  /** The term as a line of its own, and below it what is said of it. */
  private readDefinition([term, ...lines]: string[]): void {
    const [first, ...others] = lines.map(line => line.trim());
    const own = /^\[[^\]]{3,200}\]$/.test(first) ? [first] : [];
    const text = (own.length > 0 ? others : [first, ...others]).join('\n');
    this.children.push(
      paragraph([
        {
          type: 'strong',
          children: this.inline(term.replace(/^\*{1,3}\s+/, '').trim()),
        },
      ]),
      ...[...own, text]
        .filter(Boolean)
        .map(words => paragraph(this.inline(words))),
    );
  }

  private listGoesOn(): boolean {
    const next = this.lines[this.at + 1];
    return (
      next !== undefined &&
      next.trim() !== '' &&
      (itemLine(next) !== null || /^ {2,}\S/.test(next))
    );
  }

  private readLiteral(): void {
    while (this.at < this.lines.length && !this.lines[this.at].trim())
      this.at++;
    const lines = this.takeIndented();
    if (lines.length > 0) this.children.push(code(lines));
  }
}

/** Docutils' reStructuredText, with the title blocks of Pelican, Sphinx and Nikola. */
export function readRestructuredText(text: string): {
  children: RootContent[];
  meta: RecapMeta;
} {
  return new Reader(text.replace(/\t/g, '    ').split(/\r\n|\r|\n/)).read();
}
