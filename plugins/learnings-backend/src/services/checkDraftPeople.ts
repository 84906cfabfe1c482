import { InputError } from '@backstage/errors';
import {
  MAX_EDITORS,
  type DraftPeople,
} from '@conference-learnings/plugin-learnings-common';
import type { Actor } from './Actor';
import type { LinkSight } from './LinkSight';

/**
 * Who shall write a draft: each once, the former owner still among them.
 *
 * @param present - who writes it now; they need not be in the catalog any more
 * @throws InputError that names the first who is no user that the actor sees
 */
export async function checkDraftPeople(
  sight: LinkSight,
  actor: Actor,
  present: DraftPeople,
  given: DraftPeople,
): Promise<DraftPeople> {
  const { createdBy } = given;
  const editors = new Set(given.editors);
  if (createdBy !== present.createdBy) editors.add(present.createdBy);
  editors.delete(createdBy);
  if (editors.size > MAX_EDITORS)
    throw new InputError(
      `editors: with the former owner there are ${editors.size}; at most ${MAX_EDITORS} write one draft`,
    );

  const known = new Set([present.createdBy, ...present.editors]);
  const named = [
    { path: 'createdBy', ref: createdBy },
    ...given.editors.map((ref, at) => ({ path: `editors.${at}`, ref })),
  ].filter(({ ref }) => !known.has(ref));
  const sightOf = await sight.of(
    named.map(({ ref }) => ref),
    actor.credentials,
  );
  for (const { path, ref } of named)
    if (!ref.startsWith('user:') || sightOf(ref) !== 'visible')
      throw new InputError(
        `${path}: ${ref} is no user in the catalog, or you may not see them; name a user such as user:default/ada`,
      );
  return { createdBy, editors: [...editors] };
}
