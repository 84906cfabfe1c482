import { useMemo } from 'react';

const DAY = 24 * 60 * 60 * 1000;

/** A calendar day is the same day wherever its reader sits. */
const asDay = (date: string) => new Date(`${date}T00:00:00Z`);

/** The reader's today, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()))
    .toISOString()
    .slice(0, 10);
}

/** Dates as the reader's locale writes them. */
export function useDates() {
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(undefined, {
      dateStyle: 'medium',
      timeZone: 'UTC',
    });
    const month = new Intl.DateTimeFormat(undefined, {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const instant = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
    const time = new Intl.DateTimeFormat(undefined, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
    const relative = new Intl.RelativeTimeFormat(undefined, {
      numeric: 'auto',
    });
    return {
      /** A calendar day, `YYYY-MM-DD`. */
      day: (date: string) => day.format(asDay(date)),
      /** The month of a calendar day. */
      month: (date: string) => month.format(asDay(date)),
      /** Two calendar days; the second may be missing. */
      range: (start: string, end: string | null) =>
        end && end !== start
          ? day.formatRange(asDay(start), asDay(end))
          : day.format(asDay(start)),
      /** The day of an instant, where the reader is. */
      instant: (timestamp: string) => instant.format(new Date(timestamp)),
      /** An instant with its time of day, which is enough for one of today. */
      time: (timestamp: string) => {
        const then = new Date(timestamp);
        const isToday = then.toDateString() === new Date().toDateString();
        return (isToday ? clock : time).format(then);
      },
      /** How far away a near day is ("3 days ago"), or the day itself. */
      fromToday: (date: string) => {
        const days = Math.round(
          (asDay(date).getTime() - asDay(today()).getTime()) / DAY,
        );
        return Math.abs(days) <= 30
          ? relative.format(days, 'day')
          : day.format(asDay(date));
      },
    };
  }, []);
}

/** The same day of an earlier month, or the days after it where that one is shorter. */
export function monthsBefore(day: string, months: number): string {
  const date = asDay(day);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a calendar day, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(asDay(text).getTime());

/** Whether a calendar day lies before the reader's today. */
export function isPast(date: string): boolean {
  const now = new Date();
  return (
    asDay(date).getTime() <
    Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  );
}
