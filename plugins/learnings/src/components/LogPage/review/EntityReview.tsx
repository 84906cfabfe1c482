import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityLinkContent } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useLearningsTranslation, type Translate } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { SearchSelect, useChoices } from '../../filters';
import { kindName, LinkReason, useLineStyles } from '../../LearningLine';
import { concernsOf, LinkDecision, type Concern } from '../../LinkDecision';
import { byAuthor } from '../decisions';
import type { Log } from '../useLog';
import { ReviewSection } from './ReviewSection';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0, 0, 2), padding: 0 },
  dismissed: { '&, & a': { textDecoration: 'line-through' } },
  button: { alignSelf: 'flex-start' },
}));

function sureness(confidence: number, t: Translate): string {
  if (confidence >= 0.8) return t('log.sure');
  return confidence >= 0.5 ? t('log.likely') : t('log.maybe');
}

/** Those that were read with the text, and those that were added before it. */
function concernsIn(log: Log): Concern<EntityLinkContent>[] {
  if (log.content) return concernsOf(log.content);
  return log.decisions.linked.map(entityRef => ({
    entityRef,
    state: 'confirmed',
    links: [byAuthor(entityRef)],
  }));
}

/** The entities on whose pages the recap will stand, why, and how sure. */
export function EntityReview(props: { log: Log }) {
  const { log } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const choices = useChoices();
  const [decidedOn, setDecidedOn] = useState<string>();
  const concerns = concernsIn(log);
  const { linked } = log.decisions;
  const pages = concerns.filter(({ state }) => state !== 'dismissed').length;

  return (
    <ReviewSection
      title={t('log.concerns')}
      count={concerns.length || undefined}
    >
      {log.content && concerns.length === 0 && (
        <Typography variant="body2">{t('log.noConcerns')}</Typography>
      )}
      <ul className={classes.list} aria-label={t('log.concerns')}>
        {concerns.map(({ entityRef, state, links: [link] }) => {
          const { name } = parseEntityRef(entityRef);
          const mine = linked.includes(entityRef);
          return (
            <li key={entityRef} className={line.line}>
              <div className={line.words}>
                <div
                  className={
                    state === 'dismissed' ? classes.dismissed : undefined
                  }
                >
                  {kindName(entityRef, t)}{' '}
                  <EntityRefLink
                    entityRef={entityRef}
                    hideIcon
                    disableTooltip
                    target="_blank"
                  />
                </div>
                <div className={line.meta}>
                  {mine ? (
                    t('log.linkedByYou')
                  ) : (
                    <Dotted>
                      <LinkReason link={link} entityRef={entityRef} />
                      {sureness(link.confidence, t)}
                    </Dotted>
                  )}
                </div>
              </div>
              {mine ? (
                <Button
                  size="small"
                  className={classes.button}
                  aria-label={t('log.removeLabel', { name })}
                  onClick={() => log.dispatch({ do: 'unlink', entityRef })}
                >
                  {t('log.remove')}
                </Button>
              ) : (
                <LinkDecision
                  about={name}
                  state={state}
                  decided={decidedOn === entityRef}
                  error={null}
                  onDecide={next => {
                    setDecidedOn(entityRef);
                    log.dispatch({ do: 'state', entityRef, state: next });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <SearchSelect
        label={t('log.addEntity')}
        searchKey="entities"
        search={choices.entities}
        chosen={null}
        collecting
        onChoose={choice =>
          choice && log.dispatch({ do: 'link', entityRef: choice.value })
        }
      />
      {pages > 0 && (
        <p className={line.meta}>{t('log.pages', { count: pages })}</p>
      )}
    </ReviewSection>
  );
}
