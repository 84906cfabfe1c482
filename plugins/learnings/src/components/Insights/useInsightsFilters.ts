import type { InsightsQuery } from '@conference-learnings/plugin-learnings-common';
import { useSearchParams } from 'react-router-dom';
import { monthsBefore, today } from '../common/useDates';
import { useUrlFilters } from '../filters';

const NAMES = ['period', 'series', 'domain'] as const;
const DOMAIN = /^domain:[a-z0-9_.-]+\/[a-z0-9_.-]+$/;

/** Months back from today; the first stands for itself where none is said. */
const PERIODS = { year: 12, threeYears: 36, all: null } as const;
export type Period = keyof typeof PERIODS;
const USUAL: Period = 'all';

export const PERIOD_NAMES: readonly Period[] = ['all', 'threeYears', 'year'];

/** What the figures are narrowed to, as the URL says. */
export function useInsightsFilters() {
  const { values, set } = useUrlFilters(NAMES);
  const [, setParams] = useSearchParams();
  const { series } = values;
  const period = PERIOD_NAMES.find(name => name === values.period) ?? USUAL;
  const domain =
    values.domain && DOMAIN.test(values.domain) ? values.domain : undefined;
  const months = PERIODS[period];
  const query: InsightsQuery = {
    from: months === null ? undefined : monthsBefore(today(), months),
    series,
    domain,
  };
  return {
    query,
    period,
    series,
    domain,
    /** Whether anything is left out. */
    isNarrowed: period !== 'all' || Boolean(series || domain),
    setPeriod: (next: Period) =>
      set('period', next === USUAL ? undefined : next),
    setSeries: (next: string | undefined) => set('series', next),
    setDomain: (next: string | undefined) => set('domain', next),
    showAll: () => setParams({}),
  };
}
