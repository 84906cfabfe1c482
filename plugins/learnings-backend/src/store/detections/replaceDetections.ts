import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { TechnologyDetectionRow } from '../tables';
import { transaction } from '../transaction';

/**
 * Puts new rows in the place of all whose entities stand in a range, of which
 * some may be gone.
 *
 * @param range - refs behind `after`, up to and with `upTo` or to the end
 */
export async function replaceDetections(
  knex: Knex,
  { after, upTo }: { after: string; upTo?: string },
  rows: TechnologyDetectionRow[],
): Promise<void> {
  await transaction(knex, async tx => {
    const former = tx('technology_detections').where('entity_ref', '>', after);
    if (upTo !== undefined) former.where('entity_ref', '<=', upTo);
    await former.delete();
    for (let at = 0; at < rows.length; at += CHUNK)
      await tx('technology_detections').insert(rows.slice(at, at + CHUNK));
  });
}
