import { EditorState } from '@codemirror/state';
import { EditorView, placeholder as placeholderText } from '@codemirror/view';
import { useTheme } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useLearningsTranslation } from '../../translation';
import { editorTheme } from './theme';
import { useExtension } from './useExtension';

/** How the editor looks, and what a screen reader is told about it. */
export function useLook(
  view: EditorView | null,
  options: {
    label: string;
    describedBy: string;
    readOnly: boolean;
    placeholder?: string;
  },
) {
  const { label, describedBy, readOnly, placeholder } = options;
  const theme = useTheme();
  const { t } = useLearningsTranslation();
  const completions = t('markdownEditor.completions');
  useExtension(
    view,
    useMemo(() => editorTheme(theme), [theme]),
  );
  useExtension(
    view,
    useMemo(
      () => [
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-describedby': describedBy,
          // It is one by itself, but not all checkers know that.
          tabindex: '0',
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        EditorState.readOnly.of(readOnly),
        EditorState.phrases.of({ Completions: completions }),
        placeholder ? placeholderText(placeholder) : [],
      ],
      [label, describedBy, readOnly, placeholder, completions],
    ),
  );
}
