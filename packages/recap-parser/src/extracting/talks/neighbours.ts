import { findPersonNames } from '../personNames';
import type { Sentence } from '../Recap';
import { NAMES_BEFORE } from './attached';
import type { Draft } from './Draft';
import { openingSpeakers } from './openingSpeakers';
import { leadingSpeakers, trailingSpeakers } from './speakers';

/** "His keynote …": of whoever was named last. */
const ITS_OWNER = /^["“‘(*_]*(?:His|Her|Their)\s+(?:[\w-]+\s+){0,2}["“‘(*_]*$/;
const BY = /\b(?:by|run by|from|hosted by)\s+(?:Dr\.? |Prof\.? )?$/;

/** Those whom the rest of a sentence names behind "by", wherever. */
function namedBy(text: string): string[] {
  for (const { start } of findPersonNames(text))
    if (BY.test(text.slice(0, start)))
      return leadingSpeakers(text.slice(start)).speakers;
  return [];
}

/**
 * Completes what one sentence says of a talk with what the next or the last one
 * says: "We saw “Solid pods”. Ann Lee has …", "Ann Lee spoke about pods. It was
 * called “Solid pods”."
 */
export function withNeighbours(
  sentences: Sentence[],
  drafts: Draft[],
): Draft[] {
  const ofSentence = ({ start, end }: Sentence) =>
    drafts.filter(draft => draft.start >= start && draft.start < end);
  const gone = new Set<Draft>();
  sentences.forEach((sentence, i) => {
    const [only, ...others] = ofSentence(sentence);
    if (!only || others.length > 0 || only.title === null) return;
    if (only.speakers.length === 0) {
      const rest = sentence.text.slice(Math.max(0, only.end - sentence.start));
      only.speakers = namedBy(rest);
    }
    const [previous, next] = [sentences[i - 1], sentences[i + 1]];
    const untitled = previous && ofSentence(previous).at(-1);
    const lead = sentence.text.slice(0, only.start - sentence.start);
    if (untitled && untitled.title === null && NAMES_BEFORE.test(lead)) {
      if (only.speakers.length === 0) only.speakers = untitled.speakers;
      only.videoUrl ??= untitled.videoUrl;
      gone.add(untitled);
    } else if (only.speakers.length === 0 && previous && ITS_OWNER.test(lead)) {
      only.speakers = trailingSpeakers(previous.text).speakers;
    } else if (
      only.speakers.length === 0 &&
      next &&
      ofSentence(next).every(({ title }) => title === null)
    ) {
      only.speakers = openingSpeakers([next.text]).speakers;
      ofSentence(next).forEach(draft => gone.add(draft));
    }
  });
  return drafts.filter(draft => !gone.has(draft));
}
