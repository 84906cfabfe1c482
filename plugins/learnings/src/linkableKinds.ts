/** Kinds of entities, lower-cased, that a learning can concern. */
export const LINKABLE_KINDS = [
  'component',
  'system',
  'domain',
  'api',
  'resource',
  'group',
  'user',
] as const;
