import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import MoreIcon from '@material-ui/icons/MoreVert';
import { useId, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

/** One thing that can be done: it leads somewhere, or does it. */
export type MenuAction = { text: string } & (
  | { to: string }
  | { onSelect(): void }
);

/** What is done seldom, behind one button. */
export function ActionMenu(props: {
  label: string;
  actions: readonly MenuAction[];
}) {
  const { label, actions } = props;
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = useRef<() => void>();
  return (
    <>
      <IconButton
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        MenuListProps={{ 'aria-label': label }}
        TransitionProps={{
          // The button has the focus by then, and a dialog gives it back.
          onExited: () => {
            chosen.current?.();
            chosen.current = undefined;
          },
        }}
      >
        {actions.map(action =>
          'to' in action ? (
            <MenuItem key={action.text} component={RouterLink} to={action.to}>
              {action.text}
            </MenuItem>
          ) : (
            <MenuItem
              key={action.text}
              onClick={() => {
                chosen.current = action.onSelect;
                setAnchor(null);
              }}
            >
              {action.text}
            </MenuItem>
          ),
        )}
      </Menu>
    </>
  );
}
