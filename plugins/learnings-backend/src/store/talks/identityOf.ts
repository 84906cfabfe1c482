import { normaliseTitle, videoOf } from '@conference-learnings/recap-parser';
import type { TalkContent } from '@conference-learnings/plugin-learnings-common';

/** By what a talk is known to be the same in two recaps. */
export interface TalkIdentity {
  titleKey: string | null;
  videoKey: string | null;
}

const ORDINAL =
  '(?:\\d+|one|two|three|four|five|first|second|third|last|final)';
const DAY = `(?:day ${ORDINAL}|${ORDINAL} day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const SLOT =
  '(?:keynotes?|sessions?|panel|panel discussion|lightning talks?|welcome|introduction|intro|opening|closing|remarks|opening remarks|closing remarks|wrap up|q ?a|questions|talks?|workshops?|recording|live ?stream|stream|full stream|summary|recap|highlights|main stage|breakout sessions?)';
const PLACE = '(?:morning|afternoon|evening|opening|closing|main|full|all)';
const TRACK = '(?:track|room|hall|stage) (?:\\d+|[a-z])';

/** Titles that many talks of one event have: they tell none from another. */
const UNSPECIFIC = new RegExp(
  `^(?:(?:${DAY}|${TRACK}|${PLACE}|${SLOT})(?: |$))+(?:${ORDINAL})?$`,
);

/**
 * A talk is the same where its event and normalised title are, or its video
 * where the title is specific. A link into a longer recording is not a video
 * of one talk.
 */
export function identityOf(
  talk: Pick<TalkContent, 'title' | 'videoUrl'>,
): TalkIdentity {
  const titleKey = talk.title === null ? '' : normaliseTitle(talk.title);
  if (titleKey === '' || UNSPECIFIC.test(titleKey))
    return { titleKey: null, videoKey: null };
  return { titleKey, videoKey: videoKeyOf(talk.videoUrl) };
}

function videoKeyOf(videoUrl: string | null): string | null {
  const video = videoUrl === null ? null : videoOf(videoUrl);
  if (videoUrl === null || video === null || startsLater(videoUrl)) return null;
  return `${video.provider}:${video.id}`;
}

function startsLater(videoUrl: string): boolean {
  const { searchParams, hash } = new URL(videoUrl);
  return (
    searchParams.has('t') || searchParams.has('start') || /^#t=/.test(hash)
  );
}
