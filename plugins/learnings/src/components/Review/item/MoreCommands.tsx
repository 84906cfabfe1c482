import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import MoreIcon from '@material-ui/icons/MoreVert';
import { useState } from 'react';
import { useLearningsTranslation } from '../../../translation';
import type { ItemCommands } from './ItemCommands';
import { useItemStyles } from './useItemStyles';

const useStyles = makeStyles(theme => ({
  keys: {
    marginLeft: 'auto',
    paddingLeft: theme.spacing(3),
    color: theme.palette.text.secondary,
  },
}));

/** What is done with an item now and then. */
export function MoreCommands(props: {
  name: string;
  commands: ItemCommands;
  tabIndex: 0 | -1;
}) {
  const { name, commands, tabIndex } = props;
  const classes = useStyles();
  const item = useItemStyles();
  const { t } = useLearningsTranslation();
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const { moveUp, moveDown, merge, split, more = [] } = commands;

  const entries = [
    ...more.map(one => ({ ...one, keys: '' })),
    { label: t('review.merge'), keys: 'M', run: merge },
    { label: t('review.split'), keys: 'S', run: split },
    { label: t('review.moveUp'), keys: 'Alt+↑', run: moveUp },
    { label: t('review.moveDown'), keys: 'Alt+↓', run: moveDown },
  ].filter(({ run }) => run);
  if (!entries.length) return null;
  return (
    <>
      <button
        type="button"
        className={item.action}
        tabIndex={tabIndex}
        title={t('review.more')}
        aria-label={t('review.moreLabel', { name })}
        aria-haspopup="menu"
        onClick={event => setOpener(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </button>
      {opener && (
        <Menu open anchorEl={opener} onClose={() => setOpener(null)}>
          {entries.map(({ label, keys, run }) => (
            <MenuItem
              key={label}
              onClick={() => {
                setOpener(null);
                run?.();
              }}
            >
              {label}
              <span className={classes.keys} aria-hidden>
                {keys}
              </span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
