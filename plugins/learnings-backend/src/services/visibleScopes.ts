import type { Knex } from 'knex';
import { scopeOf } from '../store/adoption/recordEntry';
import { scopesOfLedger } from '../store/adoption/scopesOfLedger';
import type { Actor } from './Actor';
import type { LinkSight } from './LinkSight';

/** The scopes of the ledger that somebody may know of, as they are stored. */
export async function visibleScopes(
  knex: Knex,
  sight: LinkSight,
  actor: Actor,
): Promise<string[]> {
  const scopes = await scopesOfLedger(knex);
  const sightOf = await sight.of(
    scopes.flatMap(stored => scopeOf(stored) ?? []),
    actor.credentials,
  );
  return scopes.filter(stored => {
    const scope = scopeOf(stored);
    return scope === null || sightOf(scope) !== 'hidden';
  });
}
