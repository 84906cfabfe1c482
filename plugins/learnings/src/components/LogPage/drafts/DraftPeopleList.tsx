import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { ErrorMessage } from '../../common/ErrorMessage';
import type { DraftPeopleControls } from './useDraftPeople';
import { usePersonName } from './usePersonName';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0, 0, 2), padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: 40,
    overflowWrap: 'anywhere',
  },
}));

/** The owner first, then who writes it too. */
export function DraftPeopleList(props: {
  people: DraftPeopleControls;
  userRef: string | undefined;
  /** The reader may remove co-editors. */
  isOwner: boolean;
}) {
  const { people, userRef, isOwner } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { createdBy, editors } = people.present;
  return (
    <ul className={classes.list} aria-label={t('share.people')}>
      {[createdBy, ...editors].map(personRef => (
        <DraftPerson
          key={personRef}
          personRef={personRef}
          role={personRef === createdBy ? 'owner' : 'editor'}
          isMe={personRef === userRef}
          error={people.errorOf('remove', personRef)}
          onRemove={
            isOwner && personRef !== createdBy
              ? () => people.change({ do: 'remove', userRef: personRef })
              : undefined
          }
        />
      ))}
    </ul>
  );
}

function DraftPerson(props: {
  personRef: string;
  role: 'owner' | 'editor';
  isMe: boolean;
  error: Error | null;
  onRemove?: () => void;
}) {
  const { personRef, role, isMe, error, onRemove } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const person = usePersonName(personRef);
  return (
    <li className={classes.person}>
      <span>
        <Dotted>
          <EntityRefLink entityRef={personRef} hideIcon disableTooltip />
          {t(`share.${role}`)}
          {isMe && t('share.you')}
        </Dotted>
      </span>
      {onRemove && (
        <Button
          size="small"
          aria-label={t('share.removeLabel', { person })}
          onClick={onRemove}
        >
          {t('share.remove')}
        </Button>
      )}
      {error && (
        <ErrorMessage
          title={t('share.removeError', { person })}
          error={error}
          onRetry={onRemove}
        />
      )}
    </li>
  );
}
