import type { ListItem, Nodes, Parents, Root, TableRow } from 'mdast';
import { InlineTextBuilder, type InlineText } from './InlineText';
import { parseMarkdown } from './markdown';
import type { BlockKind, Structure } from './Structure';
import { StructureAssembler } from './StructureAssembler';

/** A bold paragraph longer than this is a statement, not a heading. */
const MAX_BOLD_HEADING = 160;
const BOLD_HEADING_LEVEL = 7;

class StructureReader {
  private readonly urls = new Map<string, string>();
  private readonly assembler: StructureAssembler;
  /** Of the item whose text comes next. */
  private checked: boolean | null = null;

  constructor(private readonly body: string, private readonly tree: Root) {
    this.assembler = new StructureAssembler(body);
  }

  read(): Structure {
    this.collectDefinitions(this.tree);
    this.visitAll(this.tree, 'paragraph', 0);
    return this.assembler.finish();
  }

  private collectDefinitions(parent: Parents): void {
    for (const node of parent.children) {
      if (node.type === 'definition') this.urls.set(node.identifier, node.url);
      else if (
        node.type === 'blockquote' ||
        node.type === 'list' ||
        node.type === 'listItem'
      ) {
        this.collectDefinitions(node);
      }
    }
  }

  private visitAll(parent: Parents, kind: BlockKind, depth: number): void {
    for (const node of parent.children) this.visit(node, kind, depth);
  }

  private visit(node: Nodes, kind: BlockKind, depth: number): void {
    switch (node.type) {
      case 'heading':
        this.addText(
          node,
          kind === 'paragraph' ? node.depth : null,
          kind,
          depth,
        );
        break;
      case 'paragraph': {
        const isHeading = kind === 'paragraph' && isBoldHeading(node.children);
        this.addText(node, isHeading ? BOLD_HEADING_LEVEL : null, kind, depth);
        break;
      }
      case 'blockquote':
        this.visitAll(node, kind === 'paragraph' ? 'quote' : kind, depth);
        break;
      case 'list':
        for (const item of node.children) this.visitItem(item, depth + 1);
        break;
      case 'tableRow':
        this.addRow(node, depth);
        break;
      case 'code': {
        const { start, end } = rangeOf(node);
        this.assembler.add('code', this.inlineOf([], start), start, end, depth);
        break;
      }
      case 'table':
      case 'footnoteDefinition':
        this.visitAll(node, kind, depth);
        break;
      default:
    }
  }

  private visitItem(item: ListItem, depth: number): void {
    this.checked = item.checked ?? null;
    this.visitAll(item, 'item', depth);
  }

  private addText(
    node: Parents,
    headingLevel: number | null,
    kind: BlockKind,
    depth: number,
  ): void {
    const { start, end } = rangeOf(node);
    const inline = this.inlineOf(node.children, start);
    if (headingLevel !== null && inline.text.trim()) {
      this.assembler.open(headingLevel, inline, start, end);
    } else {
      this.assembler.add(kind, inline, start, end, depth, this.checked);
      this.checked = null;
    }
  }

  /** A row is one block, each of its cells a line: what stands in one row belongs together. */
  private addRow(row: TableRow, depth: number): void {
    const { start, end } = rangeOf(row);
    const builder = this.builder(start);
    row.children.forEach((cell, i) => {
      if (i > 0) builder.addBreak();
      builder.add(cell.children);
    });
    this.assembler.add('row', builder.build(), start, end, depth);
  }

  private builder(start: number): InlineTextBuilder {
    return new InlineTextBuilder(this.body, start, id => this.urls.get(id));
  }

  private inlineOf(nodes: Nodes[], start: number): InlineText {
    return this.builder(start).add(nodes).build();
  }
}

function rangeOf(node: Nodes): { start: number; end: number } {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  };
}

function isBoldHeading(children: Nodes[]): boolean {
  const [first, ...others] = children.filter(
    child =>
      child.type !== 'break' && !(child.type === 'text' && !child.value.trim()),
  );
  if (first?.type !== 'strong' || others.length > 0) return false;
  const { start, end } = rangeOf(first);
  return (
    end - start <= MAX_BOLD_HEADING * 4 &&
    first.children.some(child => child.type !== 'image')
  );
}

/** The sections and blocks of a Markdown body without raw HTML. */
export function readStructure(body: string): Structure {
  return new StructureReader(body, parseMarkdown(body)).read();
}

/** All whole numbers from one to another, both included. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const MAX_LOOKED_AT = 200_000;

/** A line, or a part of one that is longer than any rule should have to look at. */
const LINE = /[^\n]{1,2000}|\n/g;

/** The same for a body that is too long or intricate for the Markdown reader: each line is a paragraph, links are not seen, and only the first 200,000 characters are looked at. */
export function readLines(body: string): Structure {
  const assembler = new StructureAssembler(body);
  let at = 0;
  for (const line of body.slice(0, MAX_LOOKED_AT).match(LINE) ?? []) {
    if (line.trim()) {
      const offsets = range(at, at + line.length);
      const inline = {
        text: line,
        offsets,
        links: [],
        strong: [],
        emphasis: [],
        code: [],
        images: [],
      };
      assembler.add('paragraph', inline, at, at + line.length, 0);
    }
    at += line.length;
  }
  return assembler.finish();
}
