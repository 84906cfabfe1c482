import type {
  Anchor,
  TechnologyMention,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { MentionRow } from '../tables';
import { newId } from '../values';
import { technologyKey } from './technologyKey';

/**
 * Replaces the mentions of a recap: one on the recap for each technology, and
 * one on every item within whose anchor it is named.
 */
export async function saveMentions(
  tx: Knex,
  recapId: string,
  mentions: TechnologyMention[],
  items: Array<{ id: string; anchor: Anchor | null }>,
): Promise<void> {
  await tx('mentions').where({ recap_id: recapId }).delete();
  const byKey = mergeByKey(mentions);
  const idOf = await technologyIds(tx, byKey);

  const rows = [...byKey].flatMap(([key, mention], position): MentionRow[] => {
    const rowOf = (learningId: string, anchors: Anchor[]): MentionRow => ({
      learning_id: learningId,
      technology_id: idOf(key),
      recap_id: recapId,
      position,
      surface: mention.surface,
      anchors: JSON.stringify(anchors),
    });
    return [
      rowOf(recapId, mention.anchors),
      ...items.flatMap(({ id, anchor }) => {
        const within = anchor
          ? mention.anchors.filter(
              ({ start, end }) => start >= anchor.start && end <= anchor.end,
            )
          : [];
        return within.length > 0 ? rowOf(id, within) : [];
      }),
    ];
  });
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx('mentions').insert(rows.slice(at, at + CHUNK));
}

function mergeByKey(
  mentions: TechnologyMention[],
): Map<string, TechnologyMention> {
  const byKey = new Map<string, TechnologyMention>();
  for (const mention of mentions) {
    const key = technologyKey(mention.name);
    const known = byKey.get(key);
    byKey.set(
      key,
      known
        ? { ...known, anchors: [...known.anchors, ...mention.anchors] }
        : mention,
    );
  }
  return byKey;
}

async function technologyIds(
  tx: Knex,
  byKey: Map<string, TechnologyMention>,
): Promise<(key: string) => string> {
  // Sorted, so that two recaps saved at once do not wait for each other in a circle.
  const keys = [...byKey.keys()].sort();
  const given = keys.flatMap(name_key => {
    const mention = byKey.get(name_key);
    if (!mention) return [];
    const { name, category } = mention;
    return { id: newId(), name, name_key, category };
  });
  for (let at = 0; at < given.length; at += CHUNK)
    await tx('technologies')
      .insert(given.slice(at, at + CHUNK))
      .onConflict('name_key')
      .ignore();
  const stored = await tx('technologies').whereIn('name_key', keys);
  const rows = new Map(stored.map(row => [row.name_key, row]));
  for (const key of keys) {
    const category = byKey.get(key)?.category;
    if (category && rows.get(key)?.category === null)
      await tx('technologies').where({ name_key: key }).update({ category });
  }
  return key => {
    const row = rows.get(key);
    if (!row) throw new Error(`Technology ${key} vanished while being saved`);
    return row.id;
  };
}
