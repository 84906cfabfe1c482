import type { EntityLinkRow } from '../tables';
import type { StoredLink } from '../recaps/readRecap';

/** A link as the store knows it. */
export const linkOf = (
  row: Pick<
    EntityLinkRow,
    'id' | 'entity_ref' | 'origin' | 'state' | 'confidence' | 'reason' | 'words'
  >,
): StoredLink => ({
  id: row.id,
  entityRef: row.entity_ref,
  origin: row.origin,
  state: row.state,
  confidence: row.confidence,
  reason: row.reason,
  words: row.words,
});
