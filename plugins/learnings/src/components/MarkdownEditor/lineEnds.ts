/** The text with the one sort of line end that the editor knows. */
export const asLines = (text: string) => text.replace(/\r\n?/g, '\n');

/**
 * Where positions in a text stand once its line ends are `\n` alone, as they
 * are in the editor.
 */
export function afterLineEnds(text: string): (position: number) => number {
  const pairs: number[] = [];
  for (
    let at = text.indexOf('\r\n');
    at >= 0;
    at = text.indexOf('\r\n', at + 2)
  )
    pairs.push(at);
  if (!pairs.length) return position => position;
  return position => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[middle] < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  };
}
