import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../translation';
import { PersonName } from '../common/PersonName';
import { Section } from '../common/Section';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  role: { color: theme.palette.text.secondary },
}));

/** Who wrote a recap or speaks in it. */
export function Contributors(props: { recap: Recap }) {
  const { contributors } = props.recap;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  if (!contributors.length) return null;
  return (
    <Section title={t('recap.whoToAsk')}>
      <ul className={classes.list}>
        {contributors.map((person, at) => (
          <li key={at}>
            <PersonName person={person} />{' '}
            <span className={classes.role}>{t(`recap.${person.role}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
