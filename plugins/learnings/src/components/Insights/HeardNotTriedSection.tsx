import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Insights } from '@conference-learnings/plugin-learnings-common';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { StageWord } from '../Stage';
import { DataTable } from './DataTable';

/** What many tell of and nobody has on trial or adopted. */
export function HeardNotTriedSection(props: {
  heardNotTried: Insights['heardNotTried'];
}) {
  const { items, total } = props.heardNotTried;
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const technologyPath = useRouteRef(technologyRouteRef);
  const title = t('insights.heardNotTried.title');
  return (
    <Section title={title}>
      {items.length === 0 ? (
        <EmptyMessage
          title={t('insights.heardNotTried.emptyTitle')}
          text={t('insights.heardNotTried.emptyText')}
        />
      ) : (
        <DataTable
          label={title}
          file="heard-not-tried.csv"
          rows={items}
          total={total}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t('insights.heardNotTried.technology'),
              value: ({ name }) => name,
              cell: ({ id, name }) => (
                <Link to={technologyPath({ technologyId: id })}>{name}</Link>
              ),
            },
            {
              label: t('insights.heardNotTried.stage'),
              value: ({ stage }) => stage ?? 'heard',
              cell: ({ stage }) => <StageWord stage={stage ?? 'heard'} />,
            },
            {
              label: t('insights.heardNotTried.recaps'),
              value: ({ recapCount }) => recapCount,
              isNumber: true,
            },
            {
              label: t('insights.heardNotTried.teams'),
              value: ({ teamCount }) => teamCount,
              isNumber: true,
            },
            {
              label: t('insights.heardNotTried.lastHeard'),
              value: ({ lastHeard }) => lastHeard,
              cell: ({ lastHeard }) => dates.day(lastHeard),
            },
          ]}
        />
      )}
    </Section>
  );
}
