import type { Knex } from 'knex';

/**
 * What a reader may read: published recaps, and any that they created or
 * edit; never what was deleted. Every list and read of the store requires one,
 * so that none forgets.
 */
export interface AccessFilter {
  /** The reader; null is a service, which has no recaps of its own. */
  readonly userRef: string | null;
  /** Set for the plugin itself alone, where it works on no reader's behalf. */
  readonly everything?: true;
}

/** For what the plugin does by itself, and never for an answer to somebody. */
export const EVERYTHING: AccessFilter = { userRef: null, everything: true };

/** Narrows a query over `recaps` to what the reader may read. */
export function readableBy(
  query: Knex.QueryBuilder,
  access: AccessFilter,
): void {
  if (access.everything) return;
  query.whereNull('recaps.deleted_at').where(readable => {
    readable.where('recaps.status', 'published');
    if (access.userRef !== null)
      readable.orWhere(mine => ownedBy(mine, access));
  });
}

/** Narrows a query over `recaps` to deleted ones that the reader may bring back. */
export function restorableBy(
  query: Knex.QueryBuilder,
  access: AccessFilter,
): void {
  query.whereNotNull('recaps.deleted_at');
  ownedBy(query, access);
}

/** Narrows a query over `recaps` to those that the reader created or edits. */
export function ownedBy(query: Knex.QueryBuilder, access: AccessFilter): void {
  if (access.userRef === null) {
    query.whereRaw('1 = 0');
    return;
  }
  const { userRef } = access;
  query.where(own =>
    own
      .where('recaps.created_by', userRef)
      .orWhereExists(editors =>
        editors
          .from('recap_editors')
          .select('user_ref')
          .whereRaw('recap_editors.recap_id = recaps.id')
          .where('recap_editors.user_ref', userRef),
      ),
  );
}
