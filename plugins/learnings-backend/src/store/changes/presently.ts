/**
 * A condition, for `whereRaw`: a column holds the id of an event or talk, or of
 * the one that it was merged into.
 */
export const presently = (
  column: string,
  table: 'events' | 'talks',
  id: string,
): [sql: string, bindings: string[]] => [
  `${column} = coalesce((SELECT merged.merged_into FROM ${table} AS merged WHERE merged.id = ?), ?)`,
  [id, id],
];
