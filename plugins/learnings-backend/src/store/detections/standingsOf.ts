import type {
  AdoptionStage,
  DetectionStatus,
  Standing,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { IS_PRESENT } from '../adoption/presently';

const MOST = 50;

/** How an entity stands to technologies: by what was declared for it itself, and what it shows. */
export async function standingsOf(
  knex: Knex,
  entityRef: string,
): Promise<Standing[]> {
  const declared: Array<{ id: string; name: string; stage: AdoptionStage }> =
    await knex('adoption_entries')
      .join(
        'technologies as named',
        'named.id',
        'adoption_entries.technology_id',
      )
      .joinRaw(
        'JOIN technologies ON technologies.id = coalesce(named.merged_into, named.id)',
      )
      .where('adoption_entries.scope', entityRef)
      .whereRaw(IS_PRESENT)
      .select('technologies.id', 'technologies.name', 'adoption_entries.stage');
  const shown: Array<{ id: string; name: string; status: DetectionStatus }> =
    await knex('technology_detections')
      .join(
        'technologies',
        'technologies.id',
        'technology_detections.technology_id',
      )
      .where('technology_detections.entity_ref', entityRef)
      .select({
        id: 'technologies.id',
        name: 'technologies.name',
        status: 'technology_detections.status',
      });
  const standings = new Map<string, Standing>();
  for (const { id, name, stage } of declared)
    standings.set(id, { technology: { id, name }, stage, status: null });
  for (const { id, name, status } of shown)
    standings.set(id, {
      technology: { id, name },
      stage: standings.get(id)?.stage ?? null,
      status,
    });
  return [...standings.values()]
    .sort((a, b) => a.technology.name.localeCompare(b.technology.name))
    .slice(0, MOST);
}
