import type {
  Anchor,
  TechnologyMention,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { MentionRow } from '../tables';
import { ensureTechnologies } from './ensureTechnologies';
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
  const idOf = await ensureTechnologies(tx, byKey);

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
