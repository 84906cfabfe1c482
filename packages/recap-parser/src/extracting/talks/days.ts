import { sectionsAround, type Block } from '../../reading/Structure';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NUMBER = '(?:\\d{1,2}|zero|one|two|three|four|five|six|seven)';
const DAY = new RegExp(
  `\\b(?:${WEEKDAY}s?(?:\\s*(?:-|–|—|to|through|&|and)\\s*${WEEKDAY})?|day[\\s-]?${NUMBER}(?:\\s*(?:-|–|&|and)\\s*(?:day\\s)?${NUMBER}\\b)?|(?:first|second|third|fourth|last|final) day)\\b`,
  'i',
);

/** The day that a text names, as it is written: "Day 2", "Wednesday - Friday". */
export function dayIn(text: string): string | null {
  const found = DAY.exec(text)?.[0]
    .replace(/\s+/g, ' ')
    .replace(/^day-/i, 'Day ');
  return found ? found[0].toUpperCase() + found.slice(1) : null;
}

/** The day that a block stands under: of the headings around it, or else of the whole document. */
export function dayOf(block: Block, documentTitle: string): string | null {
  for (const { heading } of sectionsAround(block)) {
    const day = heading && dayIn(heading.text);
    if (day) return day;
  }
  return dayIn(documentTitle);
}

/** The track that a heading around a block names: "Security Track". */
export function trackOf(block: Block): string | null {
  for (const { heading } of sectionsAround(block)) {
    const match =
      heading &&
      (/^track:?\s+(.{2,60})$/i.exec(heading.text) ??
        /^(.{2,60}?)\s+track$/i.exec(heading.text));
    if (match && !/^(?:the )?hallway$/i.test(match[1])) return match[1].trim();
  }
  return null;
}
