import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { OneOrAll } from '../common/OneOrAll';
import { SearchSelect, useChoices, type Choice } from '../filters';
import { useNotice } from '../Notice';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5) },
  action: { justifySelf: 'start' },
}));

/** Who wrote a recap, and to whom it, or all that they wrote, can be given. */
export function Reassigning(props: {
  recapId: string;
  from: string;
  onDone(): void;
}) {
  const { recapId, from, onDone } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const choices = useChoices();
  const [to, setTo] = useState<Choice | null>(null);
  const [all, setAll] = useState(false);
  const giving = useMutation({
    mutationFn: (person: Choice) =>
      api.reassignRecaps({
        from,
        to: person.value,
        recapId: all ? null : recapId,
      }),
    onSuccess: ({ recaps }, { label }) => {
      notify({
        message: t('people.reassigned', { count: recaps, name: label }),
      });
      onDone();
      return client.invalidateQueries();
    },
  });
  return (
    <div className={classes.root}>
      <EntityRefLink entityRef={from} hideIcon disableTooltip />
      <SearchSelect
        label={t('people.reassignTo')}
        searchKey="new-owner"
        search={choices.users}
        chosen={to}
        onChoose={setTo}
      />
      {to && (
        <>
          <OneOrAll
            label={t('people.reassign')}
            one={t('people.only')}
            all={t('people.everything', { name: parseEntityRef(from).name })}
            isAll={all}
            onChange={setAll}
          />
          <Button
            className={classes.action}
            variant="outlined"
            disabled={giving.isPending}
            onClick={() => giving.mutate(to)}
          >
            {t('people.reassign')}
          </Button>
        </>
      )}
      {giving.error && (
        <ErrorMessage title={t('people.error')} error={giving.error} />
      )}
    </div>
  );
}
