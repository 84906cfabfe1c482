import { isolateHistory } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import type { RefObject } from 'react';
import type { MarkdownEditorProps } from '../types';
import { addPastePlace, pastePlaces, removePastePlace } from './pastePlaces';
import { hasStructure } from './richText';

type Asked = Pick<MarkdownEditorProps, 'onPasteHtml' | 'onDropFiles'>;

/** Blocks of Markdown keep apart from what stands before and behind them. */
function keptApart(text: string, before: string, behind: string): string {
  if (!text.includes('\n')) return text;
  return `${before.trim() ? '\n\n' : ''}${text}${behind.trim() ? '\n\n' : ''}`;
}

/** Puts the text where it was pasted, as one step to undo. */
function insert(view: EditorView, id: number, text: string) {
  const { state } = view;
  const place = state.field(pastePlaces).find(one => one.id === id);
  if (!place) return;
  const { from, to } = place;
  const added = state.toText(
    keptApart(
      text,
      state.sliceDoc(state.doc.lineAt(from).from, from),
      state.sliceDoc(to, state.doc.lineAt(to).to),
    ),
  );
  const { main } = state.selection;
  const isStillThere = main.from === from && main.to === to;
  view.dispatch({
    changes: { from, to, insert: added },
    ...(isStillThere && { selection: { anchor: from + added.length } }),
    effects: removePastePlace.of(id),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.paste',
    scrollIntoView: isStillThere,
  });
}

/** Rich text becomes Markdown, and dropped files go to the caller. */
export function paste(asked: RefObject<Asked>) {
  let lastId = 0;
  // Ctrl+Shift+V wants the plain text.
  let shift = false;

  const pasteRich = async (
    view: EditorView,
    html: string,
    plain: string,
    convert: (html: string) => Promise<string | null>,
  ) => {
    const { from, to } = view.state.selection.main;
    const id = ++lastId;
    view.dispatch({ effects: addPastePlace.of({ id, from, to }) });
    const markdown = await convert(html).catch(() => null);
    insert(view, id, markdown ?? plain);
  };

  return [
    pastePlaces,
    EditorView.domEventHandlers({
      keydown: event => {
        shift = event.shiftKey;
      },
      keyup: event => {
        shift = event.shiftKey;
      },
      paste: (event, view) => {
        const convert = asked.current?.onPasteHtml;
        const html = event.clipboardData?.getData('text/html');
        if (!convert || !html || shift || view.state.readOnly) return false;
        if (!hasStructure(html)) return false;
        event.preventDefault();
        const plain = event.clipboardData?.getData('text/plain') ?? '';
        pasteRich(view, html, plain, convert);
        return true;
      },
      dragover: event => {
        const isFiles = event.dataTransfer?.types.includes('Files');
        if (!asked.current?.onDropFiles || !isFiles) return false;
        event.preventDefault();
        return true;
      },
      drop: event => {
        const files = event.dataTransfer?.files;
        const take = asked.current?.onDropFiles;
        if (!take || !files?.length) return false;
        event.preventDefault();
        take(files);
        return true;
      },
    }),
  ];
}
