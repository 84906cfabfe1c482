import type { InlineText } from './InlineText';
import type { Block, BlockKind, Section, Structure } from './Structure';

/** Puts blocks into the sections that they stand in. */
export class StructureAssembler {
  private readonly blocks: Block[] = [];
  private readonly root: Section;
  private current: Section;

  constructor(private readonly body: string) {
    this.root = {
      heading: null,
      level: 0,
      parent: null,
      blocks: [],
      sections: [],
      start: 0,
      end: body.length,
    };
    this.current = this.root;
  }

  add(
    kind: BlockKind,
    inline: InlineText,
    start: number,
    end: number,
    depth: number,
    checked: boolean | null = null,
  ): Block {
    const block: Block = {
      ...inline,
      kind,
      index: this.blocks.length,
      start,
      end,
      depth,
      checked,
      section: this.current,
    };
    this.blocks.push(block);
    if (kind !== 'heading') this.current.blocks.push(block);
    return block;
  }

  open(level: number, inline: InlineText, start: number, end: number): void {
    this.closeTo(level, start);
    const section: Section = {
      heading: null,
      level,
      parent: this.current,
      blocks: [],
      sections: [],
      start,
      end: this.body.length,
    };
    this.current.sections.push(section);
    this.current = section;
    section.heading = this.add('heading', inline, start, end, 0);
  }

  finish(): Structure {
    return { body: this.body, blocks: this.blocks, root: this.root };
  }

  private closeTo(level: number, at: number): void {
    while (this.current.parent && this.current.level >= level) {
      this.current.end = at;
      this.current = this.current.parent;
    }
  }
}
