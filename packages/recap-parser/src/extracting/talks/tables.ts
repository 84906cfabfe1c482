import { sectionsAround, type Block } from '../../reading/Structure';

const TITLES =
  /^(?:talks?|sessions?|titles?|presentations?|papers?|keynotes?|workshops?)(?: titles?)?$/i;
const TOPICS = /^(?:what|topics?|subjects?|name)$/i;
const SPEAKERS =
  /^(?:who|speakers?|presenters?|by|authors?|speaker\(s\)|given by|presented by|hosts?)$/i;
const TALKS =
  /\b(?:talks?|sessions?|keynotes?|presentations?|lightning|ignites?|schedule|programme?)\b/i;

/** Which cells of a table's rows hold the title and the speakers of a talk. */
export interface TalkColumns {
  title: number;
  speakers: number | null;
}

export const cellsOf = ({ text }: Block): string[] =>
  text.split('\n').map(cell => cell.trim());

/** The first row of the table in which a row stands. */
function headOf(blocks: Block[], row: Block): Block {
  let { index } = row;
  while (index > 0 && isSameTable(blocks[index - 1], blocks[index])) index--;
  return blocks[index];
}

function isSameTable(above: Block, below: Block): boolean {
  return (
    above.kind === 'row' &&
    above.section === below.section &&
    cellsOf(above).length === cellsOf(below).length
  );
}

/** What the head of its table says about the cells of a row; null where it speaks of no talks. */
export function talkColumns(blocks: Block[], row: Block): TalkColumns | null {
  const head = headOf(blocks, row);
  if (head === row) return null;
  const names = cellsOf(head);
  const speakers = names.findIndex(name => SPEAKERS.test(name));
  const titled = names.findIndex(name => TITLES.test(name));
  const isAmongTalks = [...sectionsAround(row)].some(
    ({ heading }) => heading && TALKS.test(heading.text),
  );
  const title =
    titled < 0 && isAmongTalks && speakers >= 0
      ? names.findIndex(name => TOPICS.test(name))
      : titled;
  return title < 0 ? null : { title, speakers: speakers < 0 ? null : speakers };
}
