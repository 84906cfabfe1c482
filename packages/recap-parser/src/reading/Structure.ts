import type { InlineText } from './InlineText';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'row'
  | 'code';

/** One piece of running text of the body: a heading, a paragraph, a list item, a table cell. */
export interface Block extends InlineText {
  kind: BlockKind;
  /** Place in the list of blocks. */
  index: number;
  /** Body offsets of the whole block, markup included. */
  start: number;
  end: number;
  /** Depth of the list that an item stands in, from 1; else 0. */
  depth: number;
  /** Of an item with a box: whether it is ticked; null for any other block. */
  checked: boolean | null;
  section: Section;
}

/** A heading with all that stands under it, down to the next heading of its rank. */
export interface Section {
  /** Null for the text before the first heading. */
  heading: Block | null;
  /** 1 to 6 as in Markdown, 7 for a paragraph that is bold from end to end; 0 for the document. */
  level: number;
  parent: Section | null;
  /** What stands directly in it, without its subsections. */
  blocks: Block[];
  sections: Section[];
  start: number;
  end: number;
}

export interface Structure {
  body: string;
  blocks: Block[];
  root: Section;
}

/** The section and all that it stands in, from the inside out. */
export function* sectionsAround(block: Block): Generator<Section> {
  for (
    let section: Section | null = block.section;
    section;
    section = section.parent
  ) {
    yield section;
  }
}

/** The lines of a block as its author broke them; a line break of the source is a space in the text that a reader sees. */
export function sourceLines(body: string, block: Block): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const { index } of block.text.matchAll(/\s/g))
    if (body[block.offsets[index]] === '\n') {
      lines.push(block.text.slice(from, index).trim());
      from = index + 1;
    }
  return [...lines, block.text.slice(from).trim()];
}

/** Body offsets of a part of a block's text. */
export function sourceRange(
  block: InlineText,
  start: number,
  end: number,
): { start: number; end: number } {
  return {
    start: block.offsets[start],
    end: end > start ? block.offsets[end - 1] + 1 : block.offsets[start],
  };
}
