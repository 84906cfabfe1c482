import type { Span } from './InlineText';

const ABBREVIATIONS = new Set(
  'e.g i.e vs mr mrs ms dr prof st no vol approx etc cf al fig jr sr inc ltd co corp dept est a.k.a ca sept oct nov dec jan feb mar apr jun jul aug pp p.m a.m'.split(
    ' ',
  ),
);

const CLOSING = /["'”’»)\]]/;
const LOWER = /\p{Ll}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const WIDE_STOP = /[。！？]/;

/** Whether the dot at `at` ends a word that is written with one. */
function isAbbreviation(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 12 && !/[\s([“"]/.test(text[from - 1])) from--;
  const word = text.slice(from, at);
  // "J." of a name, or "U.S."
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return true;
  if (/^(?:\p{L}\.){1,4}\p{L}$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
}

/** Where the sentence that a stop at `at` may end is over, or -1 where it goes on. */
function endAt(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /[.!?…]/.test(text[end])) end++;
  while (end < text.length && CLOSING.test(text[end])) end++;
  if (end >= text.length) return end;
  if (!/\s/.test(text[end])) return -1;
  let next = end;
  while (next < text.length && !LETTER_OR_DIGIT.test(text[next])) {
    next++;
    if (next - end > 40) break;
  }
  if (next < text.length && LOWER.test(text[next])) return -1;
  if (text[at] === '.' && isAbbreviation(text, at)) return -1;
  return end;
}

/** The sentences of a text, without the space around them. A line break always ends one. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let [from, to] = [start, end];
    while (from < to && /\s/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '\n') close(i + 1);
    else if (WIDE_STOP.test(unit)) close(i + 1);
    else if (unit === '.' || unit === '!' || unit === '?' || unit === '…') {
      const end = endAt(text, i);
      if (end > 0) {
        close(end);
        i = end - 1;
      } else {
        while (/[.!?…]/.test(text[i + 1] ?? '')) i++;
      }
    }
  }
  close(text.length);
  return sentences;
}
