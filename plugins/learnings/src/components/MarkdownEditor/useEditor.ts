import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import {
  Annotation,
  ChangeSet,
  EditorState,
  Transaction,
  type Extension,
} from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { asLines } from './lineEnds';
import { textChange } from './textChange';
import type { MarkdownEditorHandle } from './types';
import { useLatest } from './useLatest';

/** Says that a change came from the caller, who need not be told of it. */
const fromOutside = Annotation.define<boolean>();

/** From one text to another, as changes that others can be moved over. */
const changesOf = (before: string, after: string) =>
  ChangeSet.of(textChange(before, after), before.length);

/**
 * A CodeMirror editor of Markdown in an element of the page. It keeps its own
 * text, tells of every change, and takes over a value that is news to it.
 *
 * @param extension - what the editor can do beyond writing, the same for all its life
 * @returns the editor, null until the element is there, and how it takes in
 *   what others made of its text
 */
export function useEditor(
  parent: HTMLElement | null,
  value: string,
  onChange: (value: string) => void,
  extension: Extension,
): { view: EditorView | null; takeIn: MarkdownEditorHandle['takeIn'] } {
  const changed = useLatest(onChange);
  const [view, setView] = useState<EditorView | null>(null);
  const first = useRef(value);
  // What the caller was told and has not handed back yet: it may take its time.
  const echoes = useRef<string[]>([value]);

  useLayoutEffect(() => {
    if (!parent) return undefined;
    const created = new EditorView({
      parent,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          extension,
          history(),
          EditorView.lineWrapping,
          markdown({ base: markdownLanguage, completeHTMLTags: false }),
          // Tab is not among them: it leaves the editor, as everywhere.
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of(update => {
            if (!update.docChanged) return;
            if (update.transactions.some(one => one.annotation(fromOutside)))
              return;
            const text = update.state.doc.toString();
            echoes.current.push(text);
            changed.current(text);
          }),
        ],
      }),
    });
    setView(created);
    return () => {
      setView(null);
      created.destroy();
    };
  }, [parent, changed, extension]);

  useEffect(() => {
    if (!view) return;
    const echo = echoes.current.lastIndexOf(value);
    if (echo >= 0) {
      echoes.current.splice(0, echo);
      return;
    }
    echoes.current = [value];
    view.dispatch({
      changes: textChange(view.state.doc.toString(), asLines(value)),
      annotations: fromOutside.of(true),
    });
  }, [view, value]);

  const takeIn = useCallback(
    (made: string, of: string, undoable: boolean) => {
      const text = asLines(made);
      if (!view) return text;
      const before = asLines(of);
      const since = changesOf(before, view.state.doc.toString());
      view.dispatch({
        changes: changesOf(before, text).map(since),
        annotations: [
          fromOutside.of(true),
          Transaction.addToHistory.of(undoable),
        ],
      });
      const now = view.state.doc.toString();
      // The caller has it already.
      echoes.current.push(now);
      return now;
    },
    [view],
  );
  return { view, takeIn };
}
