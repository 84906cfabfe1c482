import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { readableParts } from '../store/changes/readableParts';
import type { Actor } from './Actor';

/**
 * What is split off must be there and readable, and something that is readable
 * must be left.
 *
 * @param given - `field`: of the request; `type`: of the learnings that are split
 *   off; `what`: how an error names them
 * @throws InputError
 */
export async function checkParts(
  tx: Knex,
  actor: Actor,
  given: {
    field: string;
    ids: string[];
    type: 'recap' | 'talkNote';
    of: { column: 'event_id' | 'talk_id'; id: string };
    what: string;
  },
): Promise<void> {
  const { field, ids, what } = given;
  const known = new Set(await readableParts(tx, actor, given));
  ids.forEach((id, at) => {
    if (!known.has(id))
      throw new InputError(
        `${field}.${at}: ${id} is no ${what} that you may read`,
      );
  });
  if (new Set(ids).size === known.size)
    throw new InputError(
      `${field}: names every ${what}, so that nothing would be left; edit it instead`,
    );
}
