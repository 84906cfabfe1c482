import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { ErrorMessage } from '../../common/ErrorMessage';
import { Section } from '../../common/Section';
import { SearchSelect, useChoices, type Choice } from '../../filters';
import type { DraftPeopleControls } from './useDraftPeople';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3) },
  button: { margin: theme.spacing(1, 0) },
}));

/** Makes somebody else the owner, once it is said what that means. */
export function HandOver(props: { people: DraftPeopleControls }) {
  const { present, isBusy, change, errorOf } = props.people;
  const classes = useStyles();
  const choices = useChoices();
  const { t } = useLearningsTranslation();
  const [heir, setHeir] = useState<Choice | null>(null);
  const error = errorOf('handOver');
  const isReady = heir !== null && heir.value !== present.createdBy && !isBusy;
  return (
    <div className={classes.root}>
      <Section title={t('share.handOverTitle')}>
        <Typography variant="body2" color="textSecondary" paragraph>
          {t('share.handOverHelp')}
        </Typography>
        <SearchSelect
          label={t('share.handOverTo')}
          searchKey="new-owner"
          search={choices.users}
          chosen={heir}
          onChoose={setHeir}
        />
        <Button
          className={classes.button}
          variant="outlined"
          disabled={!isReady}
          onClick={() =>
            heir && change({ do: 'handOver', userRef: heir.value })
          }
        >
          {t('share.handOver')}
        </Button>
        {error && (
          <ErrorMessage title={t('share.handOverError')} error={error} />
        )}
      </Section>
    </div>
  );
}
