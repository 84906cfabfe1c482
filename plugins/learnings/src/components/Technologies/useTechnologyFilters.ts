import type {
  DetectionStatus,
  TechnologySort,
} from '@conference-learnings/plugin-learnings-common';
import { useUrlFilters } from '../filters';
import { isHeardOrStage } from '../Stage';

export const STATUSES: readonly DetectionStatus[] = [
  'confirmed',
  'claimed-only',
  'detected-only',
  'contradicted',
  'stale',
];
const SORTS: readonly TechnologySort[] = [
  'name',
  'firstHeard',
  'lastMoved',
  'recaps',
];
const USUAL: TechnologySort = 'name';

const FILTERS = ['text', 'stage', 'scope', 'status'] as const;
const LOOK = ['view', 'sort'] as const;
const REF = /^[a-z0-9_.-]+:[a-z0-9_.-]+\/[a-z0-9_.-]+$/;

/** What the URL says of the technologies that are looked at, and how. */
export function useTechnologyFilters() {
  const { values, set, clear } = useUrlFilters(FILTERS);
  const look = useUrlFilters(LOOK);
  const { text, scope } = values;
  return {
    text,
    stage: isHeardOrStage(values.stage) ? values.stage : undefined,
    scope: scope && REF.test(scope) ? scope : undefined,
    status: STATUSES.find(status => status === values.status),
    set,
    clear,
    isRadar: look.values.view === 'radar',
    showRadar: (isShown: boolean) =>
      look.set('view', isShown ? 'radar' : undefined),
    sort: SORTS.find(sort => sort === look.values.sort) ?? USUAL,
    setSort: (sort: TechnologySort) =>
      look.set('sort', sort === USUAL ? undefined : sort),
  };
}
