import type { LinkState } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import type { StoredLink } from '../recaps/readRecap';
import { now } from '../values';
import { linkOf } from './linkOf';

/** A link, and the recap that it belongs to. */
export interface FoundLink {
  link: StoredLink;
  recapId: string;
  isPublished: boolean;
}

/** A link of a recap that the reader may read; null where there is none. */
export async function findLink(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<FoundLink | null> {
  const query = knex('entity_links')
    .join('learnings', 'learnings.id', 'entity_links.learning_id')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .where('entity_links.id', id);
  readableBy(query, access);
  const row = await query.first('entity_links.*', {
    recap_id: 'recaps.id',
    status: 'recaps.status',
  });
  return row
    ? {
        link: linkOf(row),
        recapId: row.recap_id,
        isPublished: row.status === 'published',
      }
    : null;
}

/**
 * Keeps what a person decided about a link, and that it was them. Where that
 * takes back what was decided before, the recap gets a new version, so that
 * nobody who edits an older one decides it again unknowingly; a mere
 * suggestion on an old page undoes nothing.
 *
 * @returns whether the recap has a new version
 */
export async function decideLink(
  tx: Knex,
  { link, recapId }: FoundLink,
  decision: { state: LinkState; decidedBy: string },
): Promise<boolean> {
  // The recap first, as everybody does who saves one: none waits in a circle.
  await tx('recaps').where({ id: recapId }).forUpdate().first('id');
  const before = await tx('entity_links').where({ id: link.id }).first('state');
  if (!before) return false;
  const { state, decidedBy } = decision;
  await tx('entity_links')
    .where({ id: link.id })
    .update({ state, decided_by: decidedBy, decided_at: now() });
  if (before.state === 'suggested' || before.state === state) return false;
  await tx('recaps')
    .where({ id: recapId })
    .update({ updated_at: now() })
    .increment('version', 1);
  return true;
}
