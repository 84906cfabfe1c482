import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';
import { contentOf } from '../../review';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import { Section } from '../common/Section';
import { SearchSelect, useChoices } from '../filters';
import { Reassigning } from './Reassigning';
import { useRecapError } from './useRecapError';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0, 0, 1), padding: 0 },
  person: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
}));

/** Whose a recap is and who edits it beside them; each change is saved. */
export function PeopleDialog(props: {
  recap: Recap;
  open: boolean;
  onClose(): void;
}) {
  const { recap, open, onClose } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const choices = useChoices();
  const errorOf = useRecapError();
  const key = queryKeys.recap(recap.id);
  const saving = useMutation({
    mutationFn: (editors: string[]) =>
      api.updateRecap(recap, {
        content: { ...contentOf(recap), editors },
        draftId: null,
        publish: false,
      }),
    onSuccess: changed => client.setQueryData(key, changed),
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
  const error = errorOf(saving.error);
  const { editors } = recap;
  return (
    <FormDialog open={open} title={t('people.title')} onClose={onClose}>
      <Section title={t('people.creator')}>
        {recap.createdBy ? (
          <Reassigning
            recapId={recap.id}
            from={recap.createdBy}
            onDone={onClose}
          />
        ) : (
          <Typography>{t('people.fromSource')}</Typography>
        )}
      </Section>
      <Section title={t('people.editors')}>
        {editors.length === 0 && (
          <Typography paragraph>{t('people.noEditors')}</Typography>
        )}
        <ul className={classes.list}>
          {editors.map(editor => (
            <li key={editor} className={classes.person}>
              <EntityRefLink entityRef={editor} hideIcon disableTooltip />
              <Button
                size="small"
                aria-label={t('people.removeLabel', {
                  name: parseEntityRef(editor).name,
                })}
                onClick={() =>
                  saving.mutate(editors.filter(one => one !== editor))
                }
              >
                {t('people.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <SearchSelect
          label={t('people.addEditor')}
          searchKey="editors"
          search={choices.users}
          chosen={null}
          collecting
          onChoose={choice => {
            if (choice && !editors.includes(choice.value))
              saving.mutate([...editors, choice.value]);
          }}
        />
        {error && <ErrorMessage title={t('people.error')} error={error} />}
      </Section>
    </FormDialog>
  );
}
