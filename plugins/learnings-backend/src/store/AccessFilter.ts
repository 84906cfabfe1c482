import type { Knex } from 'knex';

/**
 * What a reader may read: published recaps, and any that they created or
 * edit. Every list and read of the store requires one, so that none forgets.
 */
export interface AccessFilter {
  /** The reader; null is a service, which has no recaps of its own. */
  readonly userRef: string | null;
}

/** Narrows a query over `recaps` to what the reader may read. */
export function readableBy(
  query: Knex.QueryBuilder,
  access: AccessFilter,
): void {
  query.where(readable => {
    readable.where('recaps.status', 'published');
    if (access.userRef !== null)
      readable.orWhere(mine => ownedBy(mine, access));
  });
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
