import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { alpha, type Theme } from '@material-ui/core/styles';

/** One family of marks: told apart by the line below the words, not by colour alone. */
const mark = (color: string, line: string, dark: boolean) => ({
  backgroundColor: alpha(color, dark ? 0.28 : 0.22),
  textDecoration: `underline ${line} ${color}`,
  textDecorationThickness: line === 'double' ? 'auto' : '2px',
  textUnderlineOffset: '3px',
  textDecorationSkipInk: 'none',
});

function look({ palette, shadows, shape, spacing, typography }: Theme) {
  const dark = palette.type === 'dark';
  const { primary, secondary } = palette.text;
  return EditorView.theme(
    {
      '&': {
        height: '100%',
        color: primary,
        backgroundColor: palette.background.paper,
        border: `1px solid ${secondary}`,
        borderRadius: `0 0 ${shape.borderRadius}px ${shape.borderRadius}px`,
      },
      '&.cm-focused': {
        outline: `2px solid ${palette.primary.main}`,
        outlineOffset: '-1px',
      },
      '.cm-scroller': {
        fontFamily: typography.fontFamily ?? 'inherit',
        fontSize: String(typography.body1.fontSize),
        lineHeight: '1.6',
      },
      '.cm-content': {
        padding: `${spacing(2)}px ${spacing(1)}px`,
        caretColor: primary,
        // Long words and addresses break: nothing scrolls sideways.
        overflowWrap: 'anywhere',
      },
      '.cm-cursor': { borderLeftColor: primary },
      '.cm-placeholder': { color: secondary },
      '.cm-learning': { color: primary, borderRadius: '2px' },
      '.cm-learning *': { color: 'inherit' },
      '.cm-learning-understood': mark(
        dark ? '#f2c94c' : '#b07d00',
        'solid',
        dark,
      ),
      '.cm-learning-entity': mark(dark ? '#4fd1b5' : '#0b8068', 'double', dark),
      '.cm-learning-followUp': mark(
        dark ? '#ff8a8a' : '#c62828',
        'dashed',
        dark,
      ),
      '.cm-learning-active': {
        outline: `2px solid ${primary}`,
        outlineOffset: '1px',
        borderRadius: '2px',
      },
      '.cm-tooltip': {
        color: primary,
        backgroundColor: palette.background.paper,
        border: `1px solid ${secondary}`,
        borderRadius: `${shape.borderRadius}px`,
        boxShadow: shadows[4],
        zIndex: '10',
      },
      // What can be made of a selection is of use to whoever is at it.
      '&:not(:focus-within) .cm-learning-toolbar': { display: 'none' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul': {
        fontFamily: typography.fontFamily ?? 'inherit',
        maxWidth: 'min(480px, 95vw)',
      },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
        display: 'flex',
        alignItems: 'baseline',
        gap: `${spacing(1)}px`,
        padding: `${spacing(0.75)}px ${spacing(1)}px`,
      },
      '.cm-tooltip-autocomplete ul li[aria-selected]': {
        color: primary,
        backgroundColor: palette.action.selected,
        // Seen where colours are forced, too.
        outline: `2px solid ${palette.primary.main}`,
        outlineOffset: '-2px',
      },
      // Quieter by its size alone: it is read on the selected row, too.
      '.cm-completionDetail': {
        fontSize: '0.9em',
        fontStyle: 'normal',
        marginLeft: '0',
      },
      '.cm-learning-kind': { marginLeft: 'auto', fontSize: '0.8em' },
    },
    { dark },
  );
}

function highlighting({ palette, typography }: Theme) {
  const quiet = palette.text.secondary;
  const bold = String(typography.fontWeightBold);
  return syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading, fontWeight: bold },
      { tag: tags.heading1, fontWeight: bold, fontSize: '1.5em' },
      { tag: tags.heading2, fontWeight: bold, fontSize: '1.3em' },
      { tag: tags.heading3, fontWeight: bold, fontSize: '1.15em' },
      { tag: tags.strong, fontWeight: bold },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: tags.strikethrough, textDecoration: 'line-through' },
      { tag: tags.link, textDecoration: 'underline' },
      { tag: tags.url, color: quiet },
      { tag: tags.monospace, fontFamily: 'monospace' },
      { tag: tags.quote, color: quiet, fontStyle: 'italic' },
      { tag: [tags.processingInstruction, tags.labelName], color: quiet },
      { tag: tags.contentSeparator, color: quiet },
    ]),
  );
}

/** The look of the editor in the colours and letters of the page around it. */
export function editorTheme(theme: Theme): Extension {
  return [look(theme), highlighting(theme)];
}
