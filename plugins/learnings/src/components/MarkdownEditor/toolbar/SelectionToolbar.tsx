import { Prec } from '@codemirror/state';
import {
  EditorView,
  keymap,
  repositionTooltips,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLearningsTranslation } from '../../../translation';
import { ariaShortcut, readableShortcut } from '../shortcuts';
import type { SelectionAction } from '../types';
import { useExtension } from '../useExtension';
import { useLatest } from '../useLatest';
import { useRovingFocus } from './useRovingFocus';

const useStyles = makeStyles(theme => ({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    maxWidth: 'calc(100vw - 32px)',
  },
  action: {
    textTransform: 'none',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
}));

/** Goes to the toolbar, as in most editors. */
export const TOOLBAR_KEY = 'Alt-F10';

/** Does it to the selected words, after which they are selected no more. */
function runOn(view: EditorView, action: SelectionAction): boolean {
  const { from, to, empty } = view.state.selection.main;
  if (empty) return false;
  action.run({ start: from, end: to, text: view.state.sliceDoc(from, to) });
  view.dispatch({ selection: { anchor: to } });
  view.focus();
  return true;
}

/** What can be made of the selected words, beside them. */
export function SelectionToolbar(props: {
  view: EditorView | null;
  actions: readonly SelectionAction[];
}) {
  const { view, actions } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { toolbar, tabIndex } = useRovingFocus();
  const [host, setHost] = useState<HTMLElement | null>(null);
  const latest = useLatest(actions);

  const beside = useMemo(() => {
    const create = () => {
      const dom = document.createElement('div');
      dom.className = 'cm-learning-toolbar';
      return { dom, mount: () => setHost(dom), destroy: () => setHost(null) };
    };
    return [
      showTooltip.compute(['selection'], ({ selection }): Tooltip | null =>
        selection.main.empty
          ? null
          : { pos: selection.main.from, above: true, create },
      ),
      Prec.high(
        keymap.of([
          {
            key: TOOLBAR_KEY,
            run: ({ dom }) => {
              const button = dom.querySelector<HTMLElement>(
                '.cm-learning-toolbar [tabindex="0"]',
              );
              button?.focus();
              return Boolean(button);
            },
          },
        ]),
      ),
    ];
  }, []);
  useExtension(view, beside);

  const keys = actions.map(({ shortcut }) => shortcut ?? '').join(' ');
  const shortcuts = useMemo(
    () =>
      Prec.high(
        keymap.of(
          keys.split(' ').flatMap((key, index) => {
            if (!key) return [];
            const run = (target: EditorView) =>
              runOn(target, latest.current[index]);
            return [{ key, run, preventDefault: true }];
          }),
        ),
      ),
    [keys, latest],
  );
  useExtension(view, shortcuts);

  // It was placed before it had its buttons and with them its size.
  useLayoutEffect(() => {
    if (view && host) repositionTooltips(view);
  }, [view, host]);

  if (!view || !host) return null;
  return createPortal(
    <div
      {...toolbar}
      role="toolbar"
      aria-label={t('markdownEditor.selection')}
      className={classes.toolbar}
      onKeyDown={event => {
        toolbar.onKeyDown(event);
        if (event.key === 'Escape') view.focus();
      }}
    >
      {actions.map((action, index) => (
        <Button
          key={action.label}
          size="small"
          className={classes.action}
          tabIndex={tabIndex(index)}
          title={action.shortcut && readableShortcut(action.shortcut)}
          aria-keyshortcuts={action.shortcut && ariaShortcut(action.shortcut)}
          onMouseDown={event => event.preventDefault()}
          onClick={() => runOn(view, action)}
        >
          {action.label}
        </Button>
      ))}
    </div>,
    host,
  );
}
