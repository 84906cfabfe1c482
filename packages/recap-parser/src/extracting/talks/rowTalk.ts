import type { Block } from '../../reading/Structure';
import { isGivenOrMononym, withoutAside } from './informalNames';
import { standsUnderActions } from '../followUps/tasks';
import { isLikelyPerson } from '../personNames';
import { makeDraft, type Draft } from './Draft';
import { speakersFrom } from './speakers';
import { cellsOf, talkColumns } from './tables';
import { talkLinkKind, type TalkLinkKind } from './talkLinks';
import { parseTitleLine } from './titleLine';
import { isGenericTitle, isLinkWord, isNoSession } from './titles';

/** Names that a table gives in a column of its own; there, one word is enough. */
function speakersOfCell(cell: string): string[] {
  const speakers = speakersFrom(cell);
  if (speakers.length > 0) return speakers;
  const name = withoutAside(cell);
  return isGivenOrMononym(name) ? [name] : [];
}

/** The talk of a table's row: by the head of the table, or one cell is its title and another names its speakers or links its video. */
export function rowTalk(blocks: Block[], block: Block): Draft | null {
  if (standsUnderActions(block)) return null;
  const cells = cellsOf(block);
  const columns = talkColumns(blocks, block);
  const told = columns ? cells[columns.title] : undefined;
  const speakers =
    columns && columns.speakers !== null
      ? speakersOfCell(cells[columns.speakers] ?? '')
      : cells.map(speakersFrom).find(found => found.some(isLikelyPerson)) ?? [];
  const title =
    told ??
    cells.find(
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
  if (!title || (columns && (isGenericTitle(title) || isPause(title))))
    return null;
  if (speakers.length === 0 && !videoUrl && !slidesUrl && !told) return null;
  const parsed = parseTitleLine(title);
  const start = block.text.indexOf(title);
  return makeDraft('link', block, [start, start + title.length], {
    title: parsed.title,
    speakers: parsed.speakers.length > 0 ? parsed.speakers : speakers,
    videoUrl,
    slidesUrl,
  });
}

function isPause(title: string): boolean {
  return /^\W*(?:coffee|lunch|break|breaks|dinner|registration|doors|welcome|closing)\b/i.test(
    title,
  );
}
