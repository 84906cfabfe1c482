import { isKept, type ReviewedTalk } from '../../../review';

/** An address without what differs between links to one recording. */
const plainAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[#].*$/, '')
    .replace(/\/$/, '');

/**
 * Talks that have the video of one before them: the earlier talk, by the key
 * of the later one.
 */
export function sameVideos(
  talks: readonly ReviewedTalk[],
): Map<string, ReviewedTalk> {
  const first = new Map<string, ReviewedTalk>();
  const same = new Map<string, ReviewedTalk>();
  for (const talk of talks.filter(isKept)) {
    const { videoUrl } = talk.talk;
    if (!videoUrl) continue;
    const address = plainAddress(videoUrl);
    const earlier = first.get(address);
    if (earlier) same.set(talk.key, earlier);
    else first.set(address, talk);
  }
  return same;
}
