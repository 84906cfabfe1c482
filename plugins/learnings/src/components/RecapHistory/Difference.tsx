import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { recapDifference, type Change } from './recapDifference';
import { TextDifference } from './TextDifference';
import { wordingOf } from './wording';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  label: {
    fontSize: theme.typography.body2.fontSize,
    color: theme.palette.text.secondary,
  },
}));

/** What two states of a recap differ in, readable for whoever wrote it. */
export function Difference(props: {
  was: RecapContent | null;
  is: RecapContent;
}) {
  const { was, is } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { fields, lists, body } = useMemo(
    () => recapDifference(was, is, wordingOf(t)),
    [was, is, t],
  );
  const whatHappened = (change: Change) => {
    if (change.was === null) return t('history.added');
    return change.is === null ? t('history.removed') : t('history.changed');
  };
  const items = (changes: readonly (Change & { label?: string })[]) => (
    <ul className={classes.list}>
      {changes.map((change, at) => (
        <li key={at} className={classes.item}>
          <div className={classes.label}>
            {change.label ?? whatHappened(change)}
          </div>
          <TextDifference was={change.was ?? ''} is={change.is ?? ''} />
        </li>
      ))}
    </ul>
  );
  if (!fields.length && !lists.length && !body)
    return <Typography>{t('history.nothing')}</Typography>;
  return (
    <>
      {fields.length > 0 && (
        <Section title={t('history.fields')}>
          {items(
            fields.map(field => ({
              ...field,
              label: t(`history.${field.name}`),
            })),
          )}
        </Section>
      )}
      {lists.map(({ name, changes }) => (
        <Section key={name} title={t(`history.${name}`)}>
          {items(changes)}
        </Section>
      ))}
      {body && (
        <Section title={t('history.body')}>
          <TextDifference was={body.was} is={body.is} />
        </Section>
      )}
    </>
  );
}
