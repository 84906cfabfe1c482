import type { AdoptionStage } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { IS_PRESENT } from '../adoption/presently';
import { scopeOf, scopeToStore } from '../adoption/recordEntry';
import { among } from '../among';

/** How far a scope is with a technology now. */
export interface Claim {
  entryId: string;
  /** Of what it was merged into, where it was. */
  technologyId: string;
  /** An entity ref; null for the whole organisation. */
  scope: string | null;
  stage: AdoptionStage;
  effectiveOn: string;
}

interface Row {
  id: string;
  technology_id: string;
  scope: string;
  stage: AdoptionStage;
  effective_on: string;
}

const SCOPE = 'adoption_entries.scope';
const TECHNOLOGY = 'coalesce(technologies.merged_into, technologies.id)';

/**
 * Present entries of some technologies in some scopes, and all of some others.
 *
 * @param wanted - `whole` are the scopes of which all technologies count
 */
export async function presentClaims(
  knex: Knex,
  wanted: {
    technologyIds: Iterable<string>;
    scopes: Iterable<string | null>;
    whole: Iterable<string>;
  },
): Promise<Claim[]> {
  const rows: Row[] = await knex('adoption_entries')
    .join('technologies', 'technologies.id', 'adoption_entries.technology_id')
    .where(any => {
      among(any, knex, SCOPE, wanted.whole);
      any.orWhere(both => {
        among(both, knex, SCOPE, [...wanted.scopes].map(scopeToStore));
        among(both, knex, TECHNOLOGY, wanted.technologyIds);
      });
    })
    .whereRaw(IS_PRESENT)
    .select(
      'adoption_entries.id',
      'adoption_entries.scope',
      'adoption_entries.stage',
      'adoption_entries.effective_on',
      { technology_id: knex.raw(TECHNOLOGY) },
    );
  return rows.map(row => ({
    entryId: row.id,
    technologyId: row.technology_id,
    scope: scopeOf(row.scope),
    stage: row.stage,
    effectiveOn: row.effective_on,
  }));
}
