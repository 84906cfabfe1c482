import type { TalkContent } from '@conference-learnings/plugin-learnings-common';
import type { TalkRow } from '../tables';
import { readJson } from '../values';

/** The columns that say what a talk is. */
export type TalkFields = Pick<
  TalkRow,
  'title' | 'speakers' | 'day' | 'track' | 'video_url' | 'slides_url'
>;

export function talkFieldsOf(talk: TalkContent): TalkFields {
  return {
    title: talk.title,
    speakers: JSON.stringify(talk.speakers),
    day: talk.day,
    track: talk.track,
    video_url: talk.videoUrl,
    slides_url: talk.slidesUrl,
  };
}

/** What is known about a talk. */
export const talkContentOf = (row: TalkFields): TalkContent => ({
  title: row.title,
  speakers: readJson<string[]>(row.speakers),
  day: row.day,
  track: row.track,
  videoUrl: row.video_url,
  slidesUrl: row.slides_url,
});

/** What is known now of the fields that say nothing yet. */
export function gapsOfTalk(
  stored: TalkFields,
  known: TalkFields,
): Partial<TalkFields> {
  const isGap = (value: string | null) => value === null || value === '[]';
  return Object.fromEntries(
    Object.entries(known).filter(
      ([field, value]) =>
        !isGap(value) && isGap(stored[field as keyof TalkFields]),
    ),
  );
}
