import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  EditorView,
  keymap,
  placeholder as placeholderText,
} from '@codemirror/view';
import { useTheme } from '@material-ui/core/styles';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { marks } from './marks';
import { markEvents } from './markEvents';
import { textChange } from './textChange';
import { editorTheme } from './theme';
import type { MarkdownEditorProps } from './types';
import { useLatest } from './useLatest';

/** Says that a change came from the caller, who need not be told of it. */
const fromOutside = Annotation.define<boolean>();

/** What the screen reader is told about the text box. */
function textbox(options: {
  label: string;
  describedBy?: string;
  readOnly?: boolean;
  placeholder?: string;
}) {
  const { label, describedBy, readOnly = false, placeholder } = options;
  return [
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(describedBy && { 'aria-describedby': describedBy }),
      spellcheck: 'true',
      autocapitalize: 'sentences',
    }),
    EditorState.readOnly.of(readOnly),
    placeholder ? placeholderText(placeholder) : [],
  ];
}

/**
 * A CodeMirror editor of Markdown in an element of the page. It keeps its own
 * text and tells of every change; see `MarkdownEditorProps`.
 *
 * @returns the editor, null until the element is there
 */
export function useEditor(
  props: MarkdownEditorProps,
  parent: HTMLElement | null,
): EditorView | null {
  const { value, label, describedBy, readOnly, placeholder } = props;
  const theme = useTheme();
  const latest = useLatest(props);
  const [view, setView] = useState<EditorView | null>(null);
  const [names] = useState(() => new Compartment());
  const [look] = useState(() => new Compartment());
  // The newest text that the editor and its caller both have.
  const known = useRef(value);

  useLayoutEffect(() => {
    if (!parent) return undefined;
    const created = new EditorView({
      parent,
      state: EditorState.create({
        doc: known.current,
        extensions: [
          names.of([]),
          look.of([]),
          history(),
          EditorView.lineWrapping,
          markdown({ base: markdownLanguage, completeHTMLTags: false }),
          marks,
          markEvents(latest),
          // Tab is not among them: it leaves the editor, as everywhere.
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of(update => {
            if (!update.docChanged) return;
            if (update.transactions.some(one => one.annotation(fromOutside)))
              return;
            known.current = update.state.doc.toString();
            latest.current.onChange(known.current);
          }),
        ],
      }),
    });
    setView(created);
    return () => {
      setView(null);
      created.destroy();
    };
  }, [parent, latest, names, look]);

  useLayoutEffect(() => {
    view?.dispatch({ effects: look.reconfigure(editorTheme(theme)) });
  }, [view, look, theme]);

  useLayoutEffect(() => {
    const extension = textbox({ label, describedBy, readOnly, placeholder });
    view?.dispatch({ effects: names.reconfigure(extension) });
  }, [view, names, label, describedBy, readOnly, placeholder]);

  useEffect(() => {
    if (!view || value === known.current) return;
    known.current = value;
    view.dispatch({
      changes: textChange(view.state.doc.toString(), value),
      annotations: fromOutside.of(true),
    });
  }, [view, value]);

  return view;
}
