import { EditorSelection, type StateCommand } from '@codemirror/state';

const ADDRESS = /^https?:\/\/\S+$/;

/** Makes a link of the selection, and selects what it lacks: its address or its words. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const edit = state.changeByRange(range => {
    const { from, to } = range.empty
      ? state.wordAt(range.head) ?? range
      : range;
    const words = state.sliceDoc(from, to);
    const isAddress = ADDRESS.test(words);
    const insert = isAddress ? `[](${words})` : `[${words}](https://)`;
    const lacking = isAddress || !words ? from + 1 : from + words.length + 3;
    return {
      changes: { from, to, insert },
      range:
        isAddress || !words
          ? EditorSelection.cursor(lacking)
          : EditorSelection.range(lacking, lacking + 'https://'.length),
    };
  });
  dispatch(state.update(edit, { userEvent: 'input', scrollIntoView: true }));
  return true;
};
