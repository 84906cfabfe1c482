import type { Block, Section } from '../../reading/Structure';
import { isOrganisation } from '../organisations';
import { isPersonName } from '../personNames';
import type { Recap } from '../Recap';
import { findSeries } from '../series/series';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import { talkLinkKind } from './talkLinks';
import { contentOf, statedSpeakers } from './sectionContent';
import { openingSpeakers, type Introduced } from './openingSpeakers';
import { parseTitleLine } from './titleLine';
import { isGenericTitle, isLinkWord, isNoSession, isTitleLike } from './titles';
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
export function headingTalk(recap: Recap, section: Section): Draft | null {
  const { heading } = section;
  if (!heading || heading.text.length > MAX_TITLE) return null;
  const { title, speakers } = parseTitleLine(heading.text);
  if (title === null || isNoSession(title) || isOrganisation(title))
    return null;
  const link = heading.links.find(
    candidate => talkLinkKind(candidate) !== null,
  );
  const isTitleOfAll = heading.text.trim() === recap.title;
  if (isTitleOfAll && !link && players(section).length === 0) return null;
  const make = () => draftOf(recap, section, heading);
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
  if (isAmongTalks(section) || opensLikeTalk(section)) return make();
  return introducedIn(recap, section).isSure
    ? { ...make(), isGuess: true }
    : null;
}

/** The talk of which a heading is known to be the title. */
function draftOf(recap: Recap, section: Section, heading: Block): Draft {
  const { title, speakers } = parseTitleLine(heading.text);
  const link = heading.links.find(
    candidate => talkLinkKind(candidate) !== null,
  );
  const kind = link ? talkLinkKind(link) : null;
  const stated = speakers.length > 0 ? speakers : statedSpeakers(section);
  return makeDraft('heading', heading, [0, heading.text.length], {
    title,
    speakers:
      stated.length > 0 ? stated : introducedIn(recap, section).speakers,
    day: dayIn(heading.text),
    videoUrl: kind === 'video' ? link?.url : null,
    slidesUrl: kind === 'slides' ? link?.url : null,
  });
}

/** Those whom the first sentences below a heading introduce as speakers. */
function introducedIn(recap: Recap, section: Section): Introduced {
  const sentences = contentOf(section)
    .blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .slice(0, 2)
    .flatMap(block => recap.sentencesIn(block).slice(0, 2));
  return openingSpeakers(
    sentences.map(({ text }) => text).filter(text => !isLinkWord(text)),
  );
}

/** So many headings beside each other must be talks before the others are taken for some. */
const ENOUGH_TALKS = 2;

/** Among so many, a heading of so many words need not even be written like a title. */
const MANY_TALKS = 3;
const WORDS_OF_TITLE = 4;

function canBeTalk(
  recap: Recap,
  section: Section,
  isAmongMany: boolean,
): boolean {
  const { heading } = section;
  if (!heading || heading.text.length > MAX_TITLE) return false;
  const { title } = parseTitleLine(heading.text);
  const [first] = contentOf(section).blocks.filter(({ text }) => text.trim());
  return (
    title !== null &&
    title.split(/\s+/).length >= 2 &&
    first !== undefined &&
    !IS_NONE.test(first.text.slice(0, 80)) &&
    !isGenericTitle(title) &&
    !isNoSession(title) &&
    !isPersonName(title) &&
    !isOrganisation(title) &&
    !NO_TALK_SECTION.test(title) &&
    findSeries(title).length === 0 &&
    (introducedIn(recap, section).speakers.length > 0 ||
      isTitleLike(title) ||
      (isAmongMany && title.split(/\s+/).length >= WORDS_OF_TITLE))
  );
}

/**
 * The talks that headings beside each other name. Where several of them are
 * talks, so are the others that look like one.
 *
 * @param isOther - whether a section is known to be something else
 */
export function headingTalks(
  recap: Recap,
  sections: Section[],
  isOther: (section: Section) => boolean,
): Map<Section, Draft> {
  const found = new Map<Section, Draft>();
  const free = sections.filter(section => !isOther(section));
  for (const section of free) {
    const talk = headingTalk(recap, section);
    if (talk) found.set(section, talk);
  }
  const others = free.filter(
    section =>
      !found.has(section) &&
      section.level === ([...found.keys()][0] ?? section).level &&
      canBeTalk(recap, section, found.size >= MANY_TALKS),
  );
  const introduced = others.filter(
    section => introducedIn(recap, section).speakers.length > 0,
  );
  const isEnough = found.size >= ENOUGH_TALKS && found.size >= others.length;
  const areIntroduced =
    found.size + introduced.length >= ENOUGH_TALKS &&
    found.size + introduced.length > (found.size + others.length) / 2;
  const meant = isEnough ? others : introduced;
  if (isEnough || areIntroduced)
    for (const section of meant)
      if (section.heading)
        found.set(section, {
          ...draftOf(recap, section, section.heading),
          isGuess: true,
        });
  return found;
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
