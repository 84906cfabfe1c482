import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** A quarter of the radar, and the categories of technologies that stand in it. */
export interface Quadrant {
  id: string;
  name: string;
  categories: string[];
}

/** As many as the community tech-radar plugin draws. */
const QUADRANTS = 4;

const DEFAULTS: Quadrant[] = [
  {
    id: 'languages',
    name: 'Languages & frameworks',
    categories: ['language', 'framework', 'library', 'runtime'],
  },
  {
    id: 'platforms',
    name: 'Platforms',
    categories: [
      'orchestration',
      'cloud',
      'infrastructure',
      'operating-system',
      'service-mesh',
    ],
  },
  {
    id: 'data',
    name: 'Data & operations',
    categories: ['database', 'messaging', 'ml', 'observability', 'protocol'],
  },
  { id: 'tools', name: 'Tools', categories: [] },
];

/**
 * Reads `learnings.radar.quadrants`. What is in none of their categories, or
 * has no category, stands in the last.
 *
 * @throws InputError where there are not four, or two have one id
 */
export function readQuadrants(config: RootConfigService): Quadrant[] {
  const key = 'learnings.radar.quadrants';
  const given = config.getOptionalConfigArray(key);
  if (!given) return DEFAULTS;
  const quadrants = given.map(quadrant => ({
    id: quadrant.getString('id'),
    name: quadrant.getString('name'),
    categories: quadrant.getOptionalStringArray('categories') ?? [],
  }));
  if (quadrants.length !== QUADRANTS)
    throw new InputError(
      `${key}: there are ${quadrants.length}; a radar has ${QUADRANTS}`,
    );
  const ids = quadrants.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new InputError(
      `${key}: two have the id "${twice}"; give each its own`,
    );
  return quadrants;
}

/** The id of the quadrant that a category stands in. */
export function quadrantOf(
  quadrants: readonly Quadrant[],
  category: string | null,
): string {
  const found = quadrants.find(
    ({ categories }) => category !== null && categories.includes(category),
  );
  return (found ?? quadrants[quadrants.length - 1]).id;
}
