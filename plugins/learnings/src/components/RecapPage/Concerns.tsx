import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  EntityLink,
  Recap,
} from '@conference-learnings/plugin-learnings-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { kindName, LinkReason, useLineStyles } from '../LearningLine';
import { concernsOf, LinkDecision, type Concern } from '../LinkDecision';
import { LinkAgain } from './LinkAgain';
import { useConcernDecision } from './useConcernDecision';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  dismissed: { '&, & a': { textDecoration: 'line-through' } },
});

function ConcernLine(props: { recap: Recap; concern: Concern<EntityLink> }) {
  const { recap, concern } = props;
  const { entityRef, links, state } = concern;
  const { missing } = links[0];
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const decision = useConcernDecision(recap.id);
  const { name } = parseEntityRef(entityRef);
  // What its author linked, or somebody confirmed before, is no question any
  // more; what is confirmed here and now can be taken back.
  const decidable =
    links.every(link => link.origin === 'suggested') &&
    (state !== 'confirmed' || !decision.isIdle);
  return (
    <li className={line.line}>
      <div className={line.words}>
        <div className={state === 'dismissed' ? classes.dismissed : undefined}>
          {kindName(entityRef, t)}{' '}
          {missing ? (
            <strong>{name}</strong>
          ) : (
            <EntityRefLink entityRef={entityRef} hideIcon disableTooltip />
          )}
        </div>
        <div className={line.meta}>
          {missing ? (
            t('recap.missing')
          ) : (
            <LinkReason link={links[0]} entityRef={entityRef} />
          )}
        </div>
      </div>
      {missing && recap.editable && (
        <LinkAgain recapId={recap.id} entityRef={entityRef} />
      )}
      {decidable && (
        <LinkDecision
          about={name}
          state={state}
          decided={!decision.isIdle}
          error={decision.error}
          onDecide={to => decision.mutate({ links, state: to })}
        />
      )}
    </li>
  );
}

/** The entities that a recap concerns: why, and whether that is right. */
export function Concerns(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const concerns = concernsOf(recap);
  return (
    <Section title={t('recap.concerns')}>
      {concerns.length === 0 && (
        <Typography>{t('recap.concernsNothing')}</Typography>
      )}
      <ul className={classes.list}>
        {concerns.map(concern => (
          <ConcernLine
            key={concern.entityRef}
            recap={recap}
            concern={concern}
          />
        ))}
      </ul>
    </Section>
  );
}
