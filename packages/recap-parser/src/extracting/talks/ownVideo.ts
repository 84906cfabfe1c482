import { normaliseTitle } from '../../normaliseTitle';
import type { Block } from '../../reading/Structure';
import { videoOf } from '../../videoOf';
import type { Draft } from './Draft';
import { talkLinkKind } from './talkLinks';
import { isTitleLike } from './titles';

const SAYS_RECORDING =
  /\b(?:on (?:youtube|vimeo)|video|recording|recorded|replay)\b/i;
const LABELLED =
  /(?:^|[\s([])(?:recordings?|video|watch(?: it)?|youtube|replay)\s*:?\s*$/i;

function videosIn(blocks: Block[]): Set<string> {
  const links = blocks
    .flatMap(({ links: all }) => all)
    .filter(link => talkLinkKind(link) === 'video');
  return new Set(links.map(({ url }) => videoOf(url)?.id ?? url));
}

/** Whether most words of one title stand in the other. */
function alludesTo(words: string, title: string): boolean {
  const known = new Set(normaliseTitle(title).split(' '));
  const all = normaliseTitle(words).split(' ');
  const shared = all.filter(word => known.has(word)).length;
  return shared >= 0.6 * all.length;
}

/**
 * Gives the one video in the section of a talk to that talk, where the words of its link name no
 * other: "this one", "the demo that broke", "Recording: Pods on YouTube". Tells whether it did.
 */
export function takeOwnVideo(
  own: Draft,
  draft: Draft,
  around: Block[],
): boolean {
  const { title, videoUrl, block } = draft;
  if (
    own.speakers.length === 0 ||
    (own.videoUrl !== null && own.videoUrl !== videoUrl) ||
    block.kind === 'item' ||
    videosIn(around).size !== 1 ||
    draft.speakers.some(name => !own.speakers.includes(name))
  )
    return false;
  const before = block.text.slice(0, draft.start);
  const namesNone =
    title === null ||
    !isTitleLike(title) ||
    LABELLED.test(before) ||
    SAYS_RECORDING.test(title) ||
    alludesTo(title, own.title ?? '');
  if (namesNone) own.videoUrl ??= videoUrl;
  return namesNone;
}
