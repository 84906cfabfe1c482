import type { Knex } from 'knex';

/**
 * Whether a person took a record out of another, in one step or several: what
 * leads to that one by its name may then mean this one.
 */
export async function isSplitFrom(
  tx: Knex,
  table: 'events' | 'talks',
  record: { split_from: string | null },
  otherId: string,
): Promise<boolean> {
  let from = record.split_from;
  while (from !== null) {
    if (from === otherId) return true;
    const row = await tx(table)
      .where({ id: from })
      .first('merged_into', 'split_from');
    if (row?.merged_into === otherId) return true;
    from = row?.split_from ?? null;
  }
  return false;
}
