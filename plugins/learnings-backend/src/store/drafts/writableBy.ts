import type { Knex } from 'knex';
import { ownedBy } from '../AccessFilter';

/**
 * Narrows a query over `drafts` to what somebody may read and write: their
 * own, those shared with them, and working copies of recaps that they edit. A
 * working copy goes with its recap: whoever edits that no more has it no more.
 */
export function writableBy(query: Knex.QueryBuilder, userRef: string): void {
  query.where(writable =>
    writable
      .where(own =>
        own.where('drafts.created_by', userRef).whereNull('drafts.recap_id'),
      )
      .orWhereExists(editors =>
        editors
          .from('draft_editors')
          .select('user_ref')
          .whereRaw('draft_editors.draft_id = drafts.id')
          .where('draft_editors.user_ref', userRef),
      )
      .orWhereExists(recaps => {
        recaps
          .from('recaps')
          .select('recaps.id')
          .whereRaw('recaps.id = drafts.recap_id');
        ownedBy(recaps, { userRef });
      }),
  );
}
