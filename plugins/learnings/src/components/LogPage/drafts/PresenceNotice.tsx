import type { Presence } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../../translation';
import { usePersonName } from './usePersonName';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& p': { margin: 0 },
  },
}));

/** Tells who else has the draft open, and that nothing is lost by it. */
export function PresenceNotice(props: {
  others: Presence['others'];
  userRef: string;
}) {
  const { others, userRef } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  // A person with two windows is one person.
  const people = [...new Set(others.map(other => other.userRef))];
  const colleagues = people.filter(ref => ref !== userRef);
  return (
    // It is there before it has something to say, so that that is spoken.
    <div role="status">
      {people.length > 0 && (
        <div className={classes.root}>
          {people.includes(userRef) && <p>{t('presence.self')}</p>}
          {colleagues.map(ref => (
            <Colleague key={ref} userRef={ref} />
          ))}
          <p>
            {t(colleagues.length > 0 ? 'presence.kept' : 'presence.selfKept')}
          </p>
        </div>
      )}
    </div>
  );
}

function Colleague(props: { userRef: string }) {
  const { t } = useLearningsTranslation();
  const person = usePersonName(props.userRef);
  return <p>{t('presence.other', { person })}</p>;
}
