import { EditorSelection, type StateCommand } from '@codemirror/state';

/** Puts these characters around the selected words or the word at the cursor, or takes them away. */
export const toggleAround =
  (marker: string): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const size = marker.length;
    const edit = state.changeByRange(range => {
      const { from, to } = range.empty
        ? state.wordAt(range.head) ?? range
        : trimmed(state.sliceDoc(range.from, range.to), range.from);
      const words = state.sliceDoc(from, to);
      const remove = (at: number) => ({ from: at, to: at + size });

      if (
        state.sliceDoc(Math.max(0, from - size), from) === marker &&
        state.sliceDoc(to, to + size) === marker
      )
        return {
          changes: [remove(from - size), remove(to)],
          range: range.empty
            ? EditorSelection.cursor(range.head - size)
            : EditorSelection.range(from - size, to - size),
        };
      if (
        words.length >= 2 * size &&
        words.startsWith(marker) &&
        words.endsWith(marker)
      )
        return {
          changes: [remove(from), remove(to - size)],
          range: EditorSelection.range(from, to - 2 * size),
        };
      return {
        changes: [
          { from, insert: marker },
          { from: to, insert: marker },
        ],
        range: range.empty
          ? EditorSelection.cursor(range.head + size)
          : EditorSelection.range(from + size, to + size),
      };
    });
    dispatch(state.update(edit, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };

/** Blanks beside the words are no part of them: `** bold **` is not bold. */
function trimmed(words: string, from: number) {
  const start = from + words.length - words.trimStart().length;
  return { from: start, to: Math.max(start, from + words.trimEnd().length) };
}
