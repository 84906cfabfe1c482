import { makeAnchor } from '../anchors/makeAnchor';
import type { Span } from '../reading/InlineText';
import type { RecapMeta } from '../reading/RecapMeta';
import { sentencesOf } from '../reading/sentences';
import { sourceRange, type Block, type Structure } from '../reading/Structure';
import type { Anchor } from '../types';

export interface Sentence extends Span {
  block: Block;
  text: string;
}

/** What every extractor reads: the body's blocks and sentences, and what the document says about itself. */
export interface Recap {
  title: string;
  meta: RecapMeta;
  fileName: string | undefined;
  structure: Structure;
  /** Of paragraphs, items, quotes and cells; headings have none. */
  sentences: Sentence[];
  sentencesIn(block: Block): Sentence[];
  /** The anchor of a part of a block's text. */
  anchor(block: Block, start: number, end: number): Anchor;
}

/** Longer ones are no prose, and some rules look at every pair of their words. */
const MAX_SENTENCE = 2000;

export function makeRecap(
  structure: Structure,
  meta: RecapMeta,
  title: string,
  fileName: string | undefined,
): Recap {
  const byBlock = structure.blocks.map(block =>
    block.kind === 'heading' || block.kind === 'code'
      ? []
      : sentencesOf(block.text)
          .filter(({ start, end }) => end - start <= MAX_SENTENCE)
          .map(span => ({
            ...span,
            block,
            text: block.text.slice(span.start, span.end),
          })),
  );
  return {
    title,
    meta,
    fileName,
    structure,
    sentences: byBlock.flat(),
    sentencesIn: block => byBlock[block.index],
    anchor: (block, start, end) => {
      const range = sourceRange(block, start, end);
      return makeAnchor(structure.body, range.start, range.end);
    },
  };
}
