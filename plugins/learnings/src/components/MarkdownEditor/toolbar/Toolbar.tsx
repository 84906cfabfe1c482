import { Prec } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { memo } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { ariaShortcut, readableShortcut } from '../shortcuts';
import { useExtension } from '../useExtension';
import { tools, type Tool } from './tools';
import { useHistory } from './useHistory';
import { useRovingFocus } from './useRovingFocus';

const useStyles = makeStyles(theme => ({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: theme.spacing(0.5),
    border: `1px solid ${theme.palette.text.secondary}`,
    borderBottom: 'none',
    borderRadius: `${theme.shape.borderRadius}px ${theme.shape.borderRadius}px 0 0`,
    backgroundColor: theme.palette.background.paper,
  },
  tool: {
    padding: theme.spacing(0.75),
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    '&[aria-disabled=true]': { color: theme.palette.text.disabled },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
}));

// Before the editor's own keys, some of which mean something else.
const shortcuts = Prec.high(
  keymap.of(
    tools
      .filter(({ name }) => name !== 'undo' && name !== 'redo')
      .map(({ shortcut, run }) => ({
        key: shortcut,
        run,
        preventDefault: true,
      })),
  ),
);

function Tools(props: { view: EditorView | null; readOnly: boolean }) {
  const { view, readOnly } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { toolbar, tabIndex } = useRovingFocus();
  const history = useHistory(view);
  useExtension(view, shortcuts);

  const isOff = ({ name }: Tool) => {
    if (readOnly) return true;
    return (
      (name === 'undo' && !history.undo) || (name === 'redo' && !history.redo)
    );
  };
  return (
    <div
      {...toolbar}
      role="toolbar"
      aria-label={t('markdownEditor.toolbar')}
      className={classes.toolbar}
    >
      {tools.map((tool, index) => (
        <Tooltip
          key={tool.name}
          title={`${t(`markdownEditor.${tool.name}`)} (${readableShortcut(
            tool.shortcut,
          )})`}
        >
          <IconButton
            className={classes.tool}
            tabIndex={tabIndex(index)}
            aria-label={t(`markdownEditor.${tool.name}`)}
            aria-keyshortcuts={ariaShortcut(tool.shortcut)}
            aria-disabled={isOff(tool)}
            // The cursor stays in the text.
            onMouseDown={event => event.preventDefault()}
            onClick={() => {
              if (!view || isOff(tool)) return;
              tool.run(view);
              view.focus();
            }}
          >
            <tool.Icon fontSize="small" />
          </IconButton>
        </Tooltip>
      ))}
    </div>
  );
}

/** What Markdown can do, for those who do not know it by heart. */
export const Toolbar = memo(Tools);
