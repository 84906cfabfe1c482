import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of a text that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Milliseconds; longer than that nobody waits to see which words it was. */
const PATIENCE = 500;

interface Found {
  value: string;
  added: boolean;
  removed: boolean;
}

const pieceOf = ({ value, added, removed }: Found): Piece => {
  if (added) return { kind: 'added', text: value };
  return { kind: removed ? 'removed' : 'same', text: value };
};

function wordsOf(was: string, is: string): Piece[] {
  const found = diffWordsWithSpace(was, is, { timeout: PATIENCE });
  return found
    ? found.map(pieceOf)
    : [
        { kind: 'removed', text: was },
        { kind: 'added', text: is },
      ];
}

/**
 * What changed from one text to another: lines first, then words within lines
 * that were replaced, so that a long text is not searched word by word.
 */
export function wordDiff(was: string, is: string): Piece[] {
  const lines = diffLines(was, is, { timeout: PATIENCE });
  if (!lines) return wordsOf(was, is);
  const pieces: Piece[] = [];
  lines.map(pieceOf).forEach(piece => {
    const last = pieces.at(-1);
    if (piece.kind === 'added' && last?.kind === 'removed') {
      pieces.pop();
      pieces.push(...wordsOf(last.text, piece.text));
    } else pieces.push(piece);
  });
  return pieces;
}
