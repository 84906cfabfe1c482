import type { ChangeSpec } from '@codemirror/state';
import { diffLines } from 'diff';

/** Beyond so many differing lines a text counts as another one altogether. */
const MAX_DIFFERENT_LINES = 400;

/** What differs between two texts but for a common beginning and end. */
function trimmed(before: string, after: string, offset: number) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return {
    from: offset + start,
    to: offset + before.length - tail,
    insert: after.slice(start, after.length - tail),
  };
}

/**
 * The changes that make one text into another and leave alone what both have,
 * so that the cursor and the marks stay on their words.
 */
export function textChange(before: string, after: string): ChangeSpec[] {
  const whole = trimmed(before, after, 0);
  if (whole.from === whole.to && !whole.insert) return [];

  const removed = before.slice(whole.from, whole.to);
  const lines = diffLines(removed, whole.insert, {
    maxEditLength: MAX_DIFFERENT_LINES,
  });
  if (!lines) return [whole];

  const changes: ChangeSpec[] = [];
  let at = whole.from;
  let taken = '';
  let given = '';
  const settle = () => {
    if (taken || given) changes.push(trimmed(taken, given, at));
    at += taken.length;
    taken = '';
    given = '';
  };
  for (const part of lines) {
    if (part.removed) taken += part.value;
    else if (part.added) given += part.value;
    else {
      settle();
      at += part.value.length;
    }
  }
  settle();
  return changes;
}
