import type { Block } from '../../reading/Structure';
import type { Recap } from '../Recap';

/** A place where a name may stand: one word of the text, or all of a code span. */
export interface Spot {
  block: Block;
  start: number;
  end: number;
  surface: string;
  isCode: boolean;
}

/** Longer ones are no names. */
const MAX_NAME = 40;

const WORD = /[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*(?:\.js\b)?/gu;

const FILE = /^\.(?!js\b)[a-z]{1,5}\b/;
const CALL = /^\(\)|^\(\w*\)|^[=$@\\]/;
const ADDRESS = /:\/\/|@|^#|^www\.|\.\p{L}{2,}\/|^[~.]?\//u;

/** The run of characters without a space that a word stands in, as far as it matters. */
function runBefore(text: string, at: number): string {
  return /\S*$/.exec(text.slice(Math.max(0, at - MAX_NAME), at))?.[0] ?? '';
}

/** Whether a word is a part of an address, a handle, a file's name or a call of a function. */
function isPartOfOther(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 8);
  const before = runBefore(text, start);
  return (
    FILE.test(behind) ||
    CALL.test(behind) ||
    /^:\/\//.test(behind) ||
    /[.$\\]$/.test(before) ||
    ADDRESS.test(before)
  );
}

/** Sections that thank companies and people. */
const THANKS = /\b(?:sponsor|thank|acknowledg)/i;

function wordsIn(block: Block): Spot[] {
  const spots: Spot[] = [];
  let code = 0;
  for (const { 0: surface, index: start } of block.text.matchAll(WORD)) {
    const end = start + surface.length;
    while (block.code[code] && block.code[code].end <= start) code++;
    const isInCode = block.code[code] && block.code[code].start < end;
    if (
      !isInCode &&
      surface.length <= MAX_NAME &&
      /[\p{Lu}\d]/u.test(surface) &&
      !isPartOfOther(block.text, start, end)
    )
      spots.push({ block, start, end, surface, isCode: false });
  }
  return spots;
}

function codeIn(block: Block): Spot[] {
  return block.code.flatMap(({ start, end }): Spot[] => {
    const surface = block.text.slice(start, end);
    return surface.length <= MAX_NAME && !/\s/.test(surface)
      ? [{ block, start, end, surface, isCode: true }]
      : [];
  });
}

/** Every place of a recap where the name of a product may stand, block by block. */
export function spotsOf({ structure }: Recap): Spot[] {
  return structure.blocks
    .filter(
      ({ kind, section }) =>
        kind !== 'code' && !THANKS.test(section.heading?.text ?? ''),
    )
    .flatMap(block => [...wordsIn(block), ...codeIn(block)]);
}
