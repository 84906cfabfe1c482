import { findDates, isoDate, type DateRange } from '../reading/dates';
import type { EventMention } from './eventMentions';
import { headLabels } from './headLabels';
import type { Recap } from './Recap';

const MAX_DAYS = 10;
const LATER =
  /\b(?:next|[Uu]pcoming|will be held|will take place|[Ss]ave the date|[Pp]ublished|[Pp]osted|[Uu]pdated|[Ss]ee you)\b/;

const daysOf = ({ startMonth, startDay, endMonth, endDay }: DateRange) =>
  (endMonth - startMonth) * 30 + endDay - startDay;

const isWithinDays = (range: DateRange) =>
  daysOf(range) >= 0 && daysOf(range) <= MAX_DAYS;

const isRange = (range: DateRange) => daysOf(range) > 0 && isWithinDays(range);

/** The range of days that stands by the event's name, or in the first sentences. */
export function datesOf(recap: Recap, own: EventMention[]): DateRange | null {
  const labelled = headLabels(recap)
    .filter(({ label }) => label === 'dates')
    .flatMap(({ value }) => findDates(value).filter(isWithinDays))[0];
  if (labelled) return labelled;
  const blocks = new Set(own.map(({ block }) => block));
  const candidates = recap.sentences.filter(
    (sentence, i) => i < 15 || blocks.has(sentence.block),
  );
  for (const { text, block } of candidates) {
    if (LATER.test(text)) continue;
    const range = findDates(text).find(isRange);
    if (
      range &&
      (blocks.has(block) ||
        /\b(?:conference|event|held|took place|ran|summit|day)\b/i.test(text) ||
        block.index < 4)
    )
      return range;
  }
  return oneDay(recap, blocks);
}

/** "at the Cloth Hall on Saturday the 25th of June": an event of one day, told in the first sentences. */
function oneDay(
  { sentences }: Recap,
  blocks: Set<EventMention['block']>,
): DateRange | null {
  for (const { text, block } of sentences.slice(0, 12)) {
    const [found, ...others] = findDates(text);
    const near =
      blocks.has(block) ||
      /\b(?:conference|event|held|took place|summit|attended|went)\b/i.test(
        text,
      );
    if (
      found &&
      others.length === 0 &&
      near &&
      !LATER.test(text) &&
      /\b(?:on|day|held|was|took place)\b[^.;]{0,40}$/i.test(
        text.slice(0, found.start),
      )
    )
      return found;
  }
  return null;
}

export function dayOf(
  range: DateRange | null,
  eventYear: number | null,
  which: 'start' | 'end',
): string | null {
  const year = range?.year ?? eventYear;
  if (!range || year === null) return null;
  return which === 'start'
    ? isoDate(year, range.startMonth, range.startDay)
    : isoDate(year, range.endMonth, range.endDay);
}
