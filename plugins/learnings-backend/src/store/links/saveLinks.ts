import type {
  EntityLinkContent,
  LinkState,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { EntityLinkRow } from '../tables';
import { newId, now } from '../values';

/** The links of one learning, as a person or the linker gives them. */
export interface LinksToSave {
  learningId: string;
  links: EntityLinkContent[];
}

/**
 * Replaces the links of a recap's learnings. One that is there keeps its id,
 * its origin and what a person decided about it, unless another decision comes.
 *
 * @param decidedBy - who decides; null where no person does
 */
export async function saveLinks(
  tx: Knex,
  given: {
    recapId: string;
    items: LinksToSave[];
    decidedBy: string | null;
    publishedAt: string | null;
  },
): Promise<void> {
  const stored = new Map(
    (
      await tx('entity_links')
        .join('learnings', 'learnings.id', 'entity_links.learning_id')
        .where('learnings.recap_id', given.recapId)
        .select('entity_links.*')
    ).map(row => [keyOf(row.learning_id, row.entity_ref), row]),
  );

  const rows = new Map<string, EntityLinkRow>();
  for (const { learningId, links } of given.items) {
    links.forEach((link, position) => {
      const key = keyOf(learningId, link.entityRef);
      if (rows.has(key)) return;
      const before = stored.get(key);
      rows.set(key, {
        ...(before
          ? keptLink(before, link, given.decidedBy)
          : newLink(learningId, link, given.decidedBy)),
        position,
        published_at: given.publishedAt,
      });
    });
  }

  const gone = [...stored].flatMap(([key, { id }]) =>
    rows.has(key) ? [] : id,
  );
  for (let at = 0; at < gone.length; at += CHUNK)
    await tx('entity_links')
      .whereIn('id', gone.slice(at, at + CHUNK))
      .delete();
  const all = [...rows.values()];
  for (let at = 0; at < all.length; at += CHUNK)
    await tx('entity_links')
      .insert(all.slice(at, at + CHUNK))
      .onConflict('id')
      .merge();
}

function keyOf(learningId: string, entityRef: string) {
  return `${learningId} ${entityRef}`;
}

function newLink(
  learningId: string,
  link: EntityLinkContent,
  decidedBy: string | null,
): Omit<EntityLinkRow, 'position' | 'published_at'> {
  const isDecided = link.state !== 'suggested' && decidedBy !== null;
  return {
    id: newId(),
    learning_id: learningId,
    entity_ref: link.entityRef,
    origin: link.origin,
    state: link.state,
    confidence: link.confidence,
    reason: link.reason,
    words: link.words,
    decided_by: isDecided ? decidedBy : null,
    decided_at: isDecided ? now() : null,
  };
}

/**
 * A link that is there. What no person decided about, a file may say anew: its
 * author may name an entity that was only suggested before.
 */
function keptLink(
  before: EntityLinkRow,
  link: EntityLinkContent,
  decidedBy: string | null,
): Omit<EntityLinkRow, 'position' | 'published_at'> {
  if (before.decided_by === null && decidedBy === null)
    return { ...newLink(before.learning_id, link, null), id: before.id };
  return { ...before, ...decision(before, link.state, decidedBy) };
}

/** `suggested` is no decision: it may be what an editor saw before somebody decided. */
function decision(
  before: EntityLinkRow,
  state: LinkState,
  decidedBy: string | null,
): Pick<EntityLinkRow, 'state' | 'decided_by' | 'decided_at'> {
  const { decided_by, decided_at } = before;
  const isAnother =
    state !== 'suggested' && state !== before.state && decidedBy !== null;
  return isAnother
    ? { state, decided_by: decidedBy, decided_at: now() }
    : { state: before.state, decided_by, decided_at };
}
