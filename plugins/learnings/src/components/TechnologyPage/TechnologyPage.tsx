import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { lazy, useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { queryKeys, useLearnings, useTechnology } from '../../api/queries';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Columns } from '../common/Columns';
import { Dotted } from '../common/Dotted';
import { ErrorMessage } from '../common/ErrorMessage';
import { PageTitle } from '../common/PageTitle';
import { Section } from '../common/Section';
import { LearningLine } from '../LearningLine';
import { LineSkeletons, PagedList } from '../LearningList';
import { MoveStageButton } from '../MoveStage';
import { Changes, SubjectActions, useIdLeft } from '../Subject';
import { Detections } from './Detections';
import { StageMatrix } from './StageMatrix';
import { Story } from './Story';
import { WhoToAsk } from './WhoToAsk';

const EditTechnology = lazy(() =>
  import('./EditTechnology').then(m => ({ default: m.EditTechnology })),
);
const MergeTechnology = lazy(() =>
  import('./MergeTechnology').then(m => ({ default: m.MergeTechnology })),
);
const DIALOGS = { edit: EditTechnology, merge: MergeTechnology };

function TechnologyLearnings(props: { name: string }) {
  const { t } = useLearningsTranslation();
  return (
    <PagedList
      pages={useLearnings({ technology: props.name })}
      label={t('technology.learnings')}
      errorTitle={t('feed.error')}
      endless={false}
      empty={<Typography>{t('technology.noLearnings')}</Typography>}
      renderItem={(learning, ref) => (
        <LearningLine key={learning.id} learning={learning} lineRef={ref} />
      )}
    />
  );
}

/** One technology: its story, how far who is with it, and what was learned about it. */
export function TechnologyPage() {
  const { technologyId = '' } = useParams();
  const { t } = useLearningsTranslation();
  const query = useTechnology(technologyId);
  const technology = query.data;
  const technologyPath = useRouteRef(technologyRouteRef);
  const pathOf = useCallback(
    (id: string) => technologyPath({ technologyId: id }),
    [technologyPath],
  );
  useIdLeft(technologyId, technology, queryKeys.technology, pathOf);

  if (query.isPending) return <LineSkeletons lines={5} />;
  if (!technology)
    return (
      <ErrorMessage
        title={t('technology.error')}
        error={query.error}
        onRetry={query.refetch}
      />
    );
  const { name, aliases, homepage, repository, entityRef } = technology;
  return (
    <>
      <PageTitle
        title={name}
        actions={
          <SubjectActions subject={technology} dialogs={DIALOGS}>
            <MoveStageButton technology={technology} isMain />
          </SubjectActions>
        }
      >
        <Dotted>
          {technology.category}
          {technology.maturity &&
            t(`technology.maturity.${technology.maturity}`)}
          {aliases.length > 0 &&
            t('technology.also', { names: aliases.join(', ') })}
          {homepage && <Link to={homepage}>{t('technology.homepage')}</Link>}
          {repository && (
            <Link to={repository}>{t('technology.repository')}</Link>
          )}
          {entityRef && (
            <EntityRefLink
              entityRef={entityRef}
              title={t('technology.inCatalog')}
              hideIcon
              disableTooltip
            />
          )}
        </Dotted>
      </PageTitle>
      <Columns
        main={
          <>
            <Section title={t('technology.positions')}>
              <StageMatrix technology={technology} />
            </Section>
            <Section title={t('technology.story')}>
              <Story technology={technology} />
            </Section>
            <Section title={t('technology.learnings')}>
              <TechnologyLearnings name={name} />
            </Section>
            <Changes subjectId={technology.id} />
          </>
        }
        aside={
          <>
            <Section title={t('technology.detections')}>
              <Detections technologyId={technology.id} />
            </Section>
            <Section title={t('technology.ask')}>
              <WhoToAsk technology={technology} />
            </Section>
          </>
        }
      />
    </>
  );
}
