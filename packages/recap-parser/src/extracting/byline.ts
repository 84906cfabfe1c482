import { findDates, isoDate } from '../reading/dates';
import { sourceLines, type Block } from '../reading/Structure';
import type { Recap } from './Recap';
import { isLikelyPerson, isPersonName } from './personNames';
import { speakersFrom } from './talks/speakers';

const HEAD = 4;
const MAX_LINE = 140;
const DATE_LABEL =
  /^(?:(?:posted|published|written|updated|date)(?: on)?:?\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*|(?:mon|tue|wed|thu|fri|sat|sun),\s*)?/i;

const TIME =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:am|pm))?(?:\s?(?:[+-]\d{4}|UTC|GMT|CES?T))?/i;

interface Line {
  block: Block;
  text: string;
}

export interface Byline {
  block: Block;
  names: string[];
}

/** The lines between the title of a document and its text. */
function headLines({ structure, title }: Recap): Line[] {
  const lines: Line[] = [];
  for (const block of structure.blocks
    .filter(({ text }) => text.trim())
    .slice(0, HEAD)) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') break;
    if (block.text.length > MAX_LINE * HEAD) break;
    if (block.text.trim() === title) continue;
    const own = sourceLines(structure.body, block).map(text => ({
      block,
      text,
    }));
    if (own.some(({ text }) => text.length > MAX_LINE)) break;
    lines.push(...own);
  }
  return lines;
}

/** The ISO 8601 date of a line that holds one day and nothing else. */
function dateOfLine(text: string): string | null {
  const [found, ...others] = findDates(text);
  if (!found?.year || others.length > 0) return null;
  const { startMonth, startDay, endMonth, endDay, start, end, year } = found;
  const isDay = startMonth === endMonth && startDay === endDay;
  const rest =
    text.slice(0, start).replace(DATE_LABEL, '') +
    text.slice(end).replace(TIME, '');
  return isDay && !/[\p{L}\d]/u.test(rest)
    ? isoDate(year, startMonth, startDay)
    : null;
}

/** "Ann Lee and Bo Ek, platform team" in the head of a document: names in a line of their own, beside that of the date. */
export function bylineOf(recap: Recap): Byline | null {
  const lines = headLines(recap);
  const { title } = recap;
  const dated = lines.findIndex(({ text }) => dateOfLine(text) !== null);
  const beside = dated < 0 ? [] : [lines[dated - 1], lines[dated + 1]];
  for (const line of beside) {
    const names =
      line && !/[.!?:]$/.test(line.text) ? speakersFrom(line.text) : [];
    if (line && names.length > 0) return { block: line.block, names };
  }
  // Without a date, a line must be nothing but a name that is one beyond doubt, or stand right below the title.
  const own = lines[0]?.text === title ? lines.slice(1) : lines;
  for (const { block, text } of own) {
    const isBelowTitle = text === own[0].text;
    if (isLikelyPerson(text) || (isBelowTitle && isPersonName(text)))
      return { block, names: [text] };
  }
  return null;
}

/** The ISO 8601 date that stands in a line of its own in the head of a document. */
export function dateOfHead(recap: Recap): string | null {
  for (const { text } of headLines(recap)) {
    const date = dateOfLine(text);
    if (date) return date;
  }
  return null;
}
