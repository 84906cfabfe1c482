import { findDates, isoDate, type DateRange } from '../reading/dates';
import type { EventMention } from './eventMentions';
import type { Recap } from './Recap';

const MAX_DAYS = 10;

/** The range of days that stands by the event's name, or in the first sentences. */
export function datesOf(recap: Recap, own: EventMention[]): DateRange | null {
  const blocks = new Set(own.map(({ block }) => block));
  const candidates = recap.sentences.filter(
    (sentence, i) => i < 15 || blocks.has(sentence.block),
  );
  for (const { text, block } of candidates) {
    if (
      /\b(?:next|upcoming|will be held|will take place|save the date|published|posted|updated|see you)\b/i.test(
        text,
      )
    )
      continue;
    const range = findDates(text).find(isRange);
    if (
      range &&
      (blocks.has(block) ||
        /\b(?:conference|event|held|took place|ran|summit|day)\b/i.test(text) ||
        block.index < 4)
    )
      return range;
  }
  return null;
}

function isRange({
  startMonth,
  startDay,
  endMonth,
  endDay,
}: DateRange): boolean {
  const days = (endMonth - startMonth) * 30 + endDay - startDay;
  return days > 0 && days <= MAX_DAYS;
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
