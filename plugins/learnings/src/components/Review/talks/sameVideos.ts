import { isKept, type ReviewedTalk } from '../../../review';
import { videoOf } from '../../Video/videoOf';

interface Recording {
  key: string;
  start: number;
}

/** By what a recording is known, whoever plays it. */
const recordingOf = (address: string): Recording =>
  videoOf(address) ?? {
    key: address
      .replace(/^https?:\/\/(www\.)?/i, '')
      .replace(/#.*$/, '')
      .replace(/\/$/, ''),
    start: 0,
  };

/** Two places in one long recording are two talks of a day. */
const isSame = (one: Recording, other: Recording) =>
  one.key === other.key &&
  (one.start === other.start || one.start === 0 || other.start === 0);

/**
 * Talks that have the video of one before them: the earlier talk, by the key
 * of the later one.
 */
export function sameVideos(
  talks: readonly ReviewedTalk[],
): Map<string, ReviewedTalk> {
  const first: { recording: Recording; talk: ReviewedTalk }[] = [];
  const same = new Map<string, ReviewedTalk>();
  for (const talk of talks.filter(isKept)) {
    const { videoUrl } = talk.talk;
    if (!videoUrl) continue;
    const recording = recordingOf(videoUrl);
    const earlier = first.find(one => isSame(one.recording, recording));
    if (earlier) same.set(talk.key, earlier.talk);
    else first.push({ recording, talk });
  }
  return same;
}
