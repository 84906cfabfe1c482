import type { Nodes } from 'mdast';

/** A part of an inline text; offsets are those of the text, not of the body. */
export interface Span {
  start: number;
  end: number;
}

export interface LinkSpan extends Span {
  url: string;
}

/** What a reader sees of a paragraph, heading or item, and where each character stands in the body. */
export interface InlineText {
  text: string;
  /** Body offset of each UTF-16 unit of the text; one more entry for its end. */
  offsets: number[];
  links: LinkSpan[];
  strong: Span[];
  emphasis: Span[];
  code: Span[];
  images: { url: string; alt: string }[];
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

const MAX_ENTITY = 40;

export class InlineTextBuilder {
  private readonly parts: string[] = [];
  private readonly offsets: number[] = [];
  private readonly marks: Pick<
    InlineText,
    'links' | 'strong' | 'emphasis' | 'code' | 'images'
  > = { links: [], strong: [], emphasis: [], code: [], images: [] };
  private lastEnd: number;

  constructor(
    private readonly body: string,
    start: number,
    private readonly urlOf: (identifier: string) => string | undefined,
  ) {
    this.lastEnd = start;
  }

  add(nodes: Nodes[]): this {
    for (const node of nodes) this.addNode(node);
    return this;
  }

  /** A break that ends a sentence: two paragraphs of one item. */
  addBreak(): this {
    if (this.offsets.length > 0) this.push('\n', this.lastEnd);
    return this;
  }

  build(): InlineText {
    return {
      text: this.parts.join(''),
      offsets: [...this.offsets, this.lastEnd],
      ...this.marks,
    };
  }

  private addNode(node: Nodes): void {
    const from = this.offsets.length;
    switch (node.type) {
      case 'text':
        this.addText(node.value, node);
        break;
      case 'inlineCode':
        this.addText(node.value, node);
        this.marks.code.push(this.spanFrom(from));
        break;
      case 'break':
        this.push('\n', startOf(node));
        break;
      case 'image':
        this.marks.images.push({ url: node.url, alt: node.alt ?? '' });
        break;
      case 'link':
        this.add(node.children);
        this.markLink(from, node.url);
        break;
      case 'linkReference':
        this.add(node.children);
        this.markLink(from, this.urlOf(node.identifier) ?? '');
        break;
      case 'strong':
        this.add(node.children);
        this.marks.strong.push(this.spanFrom(from));
        break;
      case 'emphasis':
        this.add(node.children);
        this.marks.emphasis.push(this.spanFrom(from));
        break;
      default:
        if ('children' in node) this.add(node.children);
    }
    this.lastEnd = Math.max(this.lastEnd, endOf(node));
  }

  private spanFrom(start: number): Span {
    return { start, end: this.offsets.length };
  }

  private markLink(start: number, url: string): void {
    this.marks.links.push({ ...this.spanFrom(start), url });
  }

  private push(character: string, offset: number): void {
    this.parts.push(character);
    this.offsets.push(offset);
  }

  // The value of a node is its source without escapes, entities and line prefixes: walk both.
  private addText(value: string, node: Nodes): void {
    const end = endOf(node);
    let at = startOf(node);
    for (let i = 0; i < value.length; i++) {
      const unit = value[i];
      while (at < end && this.body[at] !== unit) {
        const entityEnd = this.entityEnd(at, end);
        if (entityEnd > 0) break;
        if (unit === ' ' && this.body[at] === '\n') break;
        if (unit === '\ufffd' && this.body[at] === '\0') break;
        at++;
      }
      this.push(unit === '\n' || unit === '\r' ? ' ' : unit, Math.min(at, end));
      const entityEnd = this.body[at] === unit ? 0 : this.entityEnd(at, end);
      at = entityEnd > 0 ? entityEnd : at + 1;
    }
  }

  /** Where the entity that begins here ends, or 0. */
  private entityEnd(at: number, end: number): number {
    if (this.body[at] !== '&') return 0;
    const semicolon = this.body
      .slice(at, Math.min(end, at + MAX_ENTITY))
      .indexOf(';');
    return semicolon > 1 ? at + semicolon + 1 : 0;
  }
}
