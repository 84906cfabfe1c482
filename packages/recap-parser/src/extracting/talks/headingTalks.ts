import type { Block, Section } from '../../reading/Structure';
import { isOrganisation } from '../organisations';
import { isPersonName } from '../personNames';
import { findSeries } from '../series';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import { talkLinkKind } from './talkLinks';
import { contentOf, statedSpeakers } from './sectionContent';
import { parseTitleLine } from './titleLine';
import { isGenericTitle, isNoSession } from './titles';
import { isPlayer } from './videoTalks';
import { onLines } from '../../phrases/onLines';

const TALK_SECTION =
  /\b(?:talks|sessions|keynotes|presentations|workshops|lectures)\b/i;
const NO_TALK_SECTION =
  /\b(?:hallway|booth|sponsor|expo|social|announce\w*|news|learning|takeaways?|trends?|themes?|products?|tools?)\b/i;
const OPENS_LIKE_TALK = new RegExp(
  onLines(String.raw`
    \b(?:this|the|his|her|their|first|second|third|last|next|another|an?|
    my favou?rite|excellent|great|good) (?:[\w-]+ ){0,3}?(?:talk|session|
    keynote|presentation|workshop|tutorial|speaker|presenter|panel)\b|
    \b(?:presented|given|delivered) by\b|^\s*(?:by|speakers?|presenters?|
    presented by)\b[: ]
  `),
  'i',
);

/** "was not a session but a theme" */
const IS_NONE =
  /\b(?:not|no|never|rather than|without) (?:(?:a|an|any|one|single) ){0,2}(?:talk|session|keynote|presentation|workshop)\b/i;

const MAX_TITLE = 180;

/** The headings that name a talk: with its speakers, above its recording, among other talks, or above words about it. */
export function headingTalk(
  section: Section,
  documentTitle: string,
): Draft | null {
  const { heading } = section;
  if (!heading || heading.text.length > MAX_TITLE) return null;
  const { title, speakers } = parseTitleLine(heading.text);
  if (title === null || isNoSession(title) || isOrganisation(title))
    return null;
  const link = heading.links.find(
    candidate => talkLinkKind(candidate) !== null,
  );
  const kind = link ? talkLinkKind(link) : null;
  const isTitleOfAll = heading.text.trim() === documentTitle;
  if (isTitleOfAll && !link && players(section).length === 0) return null;
  const make = () =>
    makeDraft('heading', heading, [0, heading.text.length], {
      title,
      speakers: speakers.length > 0 ? speakers : statedSpeakers(section),
      day: dayIn(heading.text),
      videoUrl: kind === 'video' ? link?.url : null,
      slidesUrl: kind === 'slides' ? link?.url : null,
    });
  const named =
    /\S+\s+(?:talk|keynote|session|workshop|tutorial)\s*\d?$/i.test(title) &&
    players(section).length === 1;
  if (named && !/^(?:what|any|the|more|other|all|favou?rite)\b/i.test(title))
    return make();
  if (isGenericTitle(title) && speakers.length === 0) return null;
  if (isPersonName(title) && speakers.length === 0) return null;
  if (speakers.length > 0 || link) return make();
  if (players(section).length === 1 && contentOf(section).sections.length === 0)
    return make();
  if (statedSpeakers(section).length > 0) return make();
  const isShort = title.split(/\s+/).length < 2;
  if (isShort || findSeries(title).length > 0) return null;
  return isAmongTalks(section) || opensLikeTalk(section) ? make() : null;
}

function players(section: Section): Block[] {
  return contentOf(section).blocks.filter(isPlayer);
}

function isAmongTalks({ parent }: Section): boolean {
  const text = parent?.heading?.text ?? '';
  return TALK_SECTION.test(text) && !NO_TALK_SECTION.test(text);
}

function opensLikeTalk(section: Section): boolean {
  const opening = section.blocks.filter(({ text }) => text.trim()).slice(0, 1);
  return opening.some(({ text }) => {
    const words = text.slice(0, 260);
    return OPENS_LIKE_TALK.test(words) && !IS_NONE.test(words);
  });
}
