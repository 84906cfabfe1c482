import type { TalkContent } from '@conference-learnings/plugin-learnings-common';
import type { TalkRow } from '../tables';
import { readJson } from '../values';

/** What is known about a talk. */
export const talkContentOf = (row: TalkRow): TalkContent => ({
  title: row.title,
  speakers: readJson<string[]>(row.speakers),
  day: row.day,
  track: row.track,
  videoUrl: row.video_url,
  slidesUrl: row.slides_url,
});
