import type { Block, Section } from '../../reading/Structure';
import { isLikelyPerson } from '../personNames';
import { speakersFrom } from './speakers';

const BOLD_LEVEL = 7;
const MAX_BYLINE = 160;
const LABELLED =
  /^\s*(?:speakers?|presenters?|presented by|by|given by|with)\s*:?\s+(.{3,160})$/is;

/** The bold line right below a heading that holds nothing but speakers: the reader took it for a heading. */
function bylineSection(section: Section): Section | null {
  const [first, ...others] = section.sections;
  const isByline = ({ heading, level }: Section) =>
    level === BOLD_LEVEL && speakersFrom(heading?.text ?? '').length > 0;
  const isFirst =
    section.level < BOLD_LEVEL &&
    section.blocks.every(({ text }) => !text.trim()) &&
    first !== undefined &&
    isByline(first);
  // Several bold names in a row are people who speak, each below their own.
  return isFirst && !others.some(isByline) ? first : null;
}

export interface SectionContent {
  /** What stands directly under the heading; a line of speakers opens no section of its own. */
  blocks: Block[];
  sections: Section[];
}

export function contentOf(section: Section): SectionContent {
  const byline = bylineSection(section);
  return byline
    ? {
        blocks: [
          ...section.blocks,
          ...(byline.heading ? [byline.heading] : []),
          ...byline.blocks,
        ],
        sections: [...byline.sections, ...section.sections.slice(1)],
      }
    : section;
}

function isMarked({ kind, text, strong, emphasis }: Block): boolean {
  const { length } = text.trim();
  return (
    kind === 'heading' ||
    [...strong, ...emphasis].some(({ start, end }) => end - start >= length)
  );
}

/** The speakers in a line of its own below a heading: "Speaker: Ann Lee", "by Ann Lee", or nothing but names. */
export function speakersOfLine(block: Block): string[] {
  const text = block.text.trim();
  const labelled = LABELLED.exec(text)?.[1];
  if (labelled !== undefined) return speakersFrom(labelled);
  const bracketed = /^\[([^\]]+)\]$|^\(([^)]+)\)$/.exec(text);
  if (bracketed) return speakersFrom(bracketed[1] ?? bracketed[2]);
  const isLine = text.length <= MAX_BYLINE && !/[\n]|[.!?:]$/.test(text);
  if (!isLine || block.kind === 'item' || block.links.length > 1) return [];
  const speakers = speakersFrom(text);
  return isMarked(block) || speakers.some(isLikelyPerson) ? speakers : [];
}

/** Those whom a line below a heading names as speakers. */
export function statedSpeakers(section: Section): string[] {
  const [first, ...others] = contentOf(section).blocks.slice(0, 3);
  if (!first) return [];
  const found = speakersOfLine(first);
  if (found.length > 0) return found;
  const labelled = others.find(
    block => LABELLED.test(block.text) && speakersOfLine(block).length > 0,
  );
  return labelled ? speakersOfLine(labelled) : [];
}
