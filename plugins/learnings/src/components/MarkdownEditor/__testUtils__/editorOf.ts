import { EditorView } from '@codemirror/view';
import { act, fireEvent } from '@testing-library/react';

/** What a person does to the editor whose text box this is. */
export function editorOf(textbox: HTMLElement) {
  const view = EditorView.findFromDOM(textbox);
  if (!view) throw new Error('This is no text box of an editor');
  const text = () => view.state.doc.toString();
  return {
    textbox,
    view,
    text,
    /** Types in the place of `deleted` characters at this position. */
    type: (at: number, insert: string, deleted = 0) =>
      act(() =>
        view.dispatch({
          changes: { from: at, to: at + deleted, insert },
          selection: { anchor: at + insert.length },
          userEvent: 'input.type',
        }),
      ),
    /** Selects these words, or puts the cursor before them. */
    select: (words: string, cursor = false) =>
      act(() => {
        const at = text().indexOf(words);
        expect(at).toBeGreaterThanOrEqual(0);
        view.dispatch({
          selection: { anchor: at, head: cursor ? at : at + words.length },
        });
      }),
    selected: () => {
      const { from, to } = view.state.selection.main;
      return view.state.sliceDoc(from, to);
    },
    /** Pastes where the cursor is. */
    paste: (plain: string, html = '') =>
      act(() => {
        fireEvent.paste(textbox, {
          clipboardData: {
            getData: (type: string) =>
              ({ 'text/html': html, 'text/plain': plain }[type] ?? ''),
            types: ['text/html', 'text/plain'],
            files: [],
          },
        });
      }),
    drop: (...files: File[]) =>
      act(() => {
        fireEvent.drop(textbox, {
          dataTransfer: { getData: () => '', types: ['Files'], files },
        });
      }),
  };
}
