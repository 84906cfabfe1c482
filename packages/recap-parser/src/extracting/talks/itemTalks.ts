import { sectionsAround, type Block } from '../../reading/Structure';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import { speakersFrom } from './speakers';
import { talkLinkKind, type TalkLinkKind } from './talkLinks';
import { parseTitleLine } from './titleLine';
import { isGenericTitle, isLinkWord, isNoSession, isTitleLike } from './titles';

const MAX_LINE = 240;
/** A longer line goes on to describe what it names. */
const SHORT_LINE = 110;
const TALKS =
  /\b(?:talks?|sessions?|keynotes?|presentations?|workshops?|schedule|videos|recordings)\b/i;

function standsAmongTalks(block: Block): boolean {
  for (const { heading } of sectionsAround(block))
    if (heading && TALKS.test(heading.text)) return true;
  return false;
}

/** The talk of a table's row: one cell is its title, another may name its speakers or link its video. */
function rowTalk(block: Block): Draft | null {
  const cells = block.text.split('\n').map(cell => cell.trim());
  const speakers =
    cells.map(speakersFrom).find(found => found.length > 0) ?? [];
  const title = cells.find(
    cell =>
      cell.split(' ').length >= 2 &&
      !isLinkWord(cell) &&
      !isGenericTitle(cell) &&
      !isNoSession(cell) &&
      speakersFrom(cell).length === 0,
  );
  const linkOf = (kind: TalkLinkKind) =>
    block.links.find(link => talkLinkKind(link) === kind)?.url ?? null;
  const [videoUrl, slidesUrl] = [linkOf('video'), linkOf('slides')];
  if (!title || (speakers.length === 0 && !videoUrl && !slidesUrl)) return null;
  const parsed = parseTitleLine(title);
  const start = block.text.indexOf(title);
  return makeDraft('link', block, [start, start + title.length], {
    title: parsed.title,
    speakers: parsed.speakers.length > 0 ? parsed.speakers : speakers,
    videoUrl,
    slidesUrl,
  });
}

/** The talk that an item, a table cell or a line "Title – Ann Lee" stands for, where no video gave it away. */
export function itemTalk(block: Block): Draft | null {
  if (block.kind === 'row') return rowTalk(block);
  if (block.kind !== 'item') return null;
  const [line] = block.text.split('\n');
  const head =
    line.length <= SHORT_LINE
      ? line
      : /^(.{3,160}?)(?:\.\s|:\s(?=\p{Lu}\p{Ll}+ .{60}))/u.exec(line)?.[1] ??
        line;
  if (
    head.length > MAX_LINE ||
    block.links.some(link => talkLinkKind(link) === 'video')
  )
    return null;
  const { title, speakers } = parseTitleLine(
    head.replace(
      /\s*[[(](?:video|slides|recording|youtube|pdf|link)[\])]\s*$/i,
      '',
    ),
  );
  if (
    !title ||
    isGenericTitle(title) ||
    isNoSession(title) ||
    isLinkWord(title)
  )
    return null;
  if (speakers.length === 0 || !(isTitleLike(title) || standsAmongTalks(block)))
    return null;
  const slides = block.links.find(link => talkLinkKind(link) === 'slides');
  return makeDraft('link', block, [0, head.length], {
    title,
    speakers,
    day: dayIn(line),
    slidesUrl: slides?.url ?? null,
  });
}
