import { sourceLines, type Block } from '../reading/Structure';
import type { Recap } from './Recap';

/** What a line such as "Where: Porto" in the head of a document is about. */
export type HeadLabel = 'people' | 'dates' | 'place' | 'event';

const LABELS: Array<[label: HeadLabel, words: string]> = [
  [
    'people',
    'who|by|authors?|written by|from|reporters?|scribes?|notes (?:by|from|taken by)|report by|trip report by|attendees|attended by|who went|interview(?: by)?|interviewed by',
  ],
  ['dates', 'when|dates|days'],
  ['place', 'where|location|venue|place|city'],
  ['event', 'event|conference|what|subject|re|topic'],
];
const PATTERNS = LABELS.map(([label, words]): [HeadLabel, RegExp] => [
  label,
  new RegExp(`^\\W{0,4}(?:${words})\\s*(?:::|[:=])\\s*(\\S.*)$`, 'i'),
]);

/** So many blocks at the beginning are looked at. */
const HEAD = 14;
const MAX_LINE = 240;

export interface LabelledLine {
  label: HeadLabel;
  value: string;
  block: Block;
}

/** A row of two cells is a label and what it says. */
const linesOf = (body: string, block: Block): string[] => {
  const lines = sourceLines(body, block);
  return block.kind === 'row' && lines.length === 2
    ? [lines.join(': ')]
    : lines;
};

/** The labelled lines at the head of a document: an e-mail's, a wiki page's, somebody's own. */
export function headLabels({ structure }: Recap): LabelledLine[] {
  return structure.blocks
    .filter(({ text }) => text.trim())
    .slice(0, HEAD)
    .flatMap(block =>
      linesOf(structure.body, block).flatMap(line => {
        if (line.length > MAX_LINE) return [];
        for (const [label, pattern] of PATTERNS) {
          const value = pattern.exec(line)?.[1];
          if (value) return [{ label, value, block }];
        }
        return [];
      }),
    );
}
