import { InputError } from '@backstage/errors';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { StoredRecap } from '../store/recaps/readRecap';
import type { Actor } from './Actor';
import type { LinkSight, Sight } from './LinkSight';
import { linksOf } from './recapLinks';

/** @throws InputError where the team is not one of the actor's, and names theirs */
export async function checkTeam(
  actor: Actor,
  team: string | null,
): Promise<void> {
  if (team === null) return;
  const teams = await actor.teams();
  if (!teams.includes(team))
    throw new InputError(
      teams.length > 0
        ? `content.publishingTeam: ${team} is not one of your teams; yours are ${teams.join(
            ', ',
          )}`
        : `content.publishingTeam: ${team} is not one of your teams; you are in none, so leave it empty`,
    );
}

/**
 * A new link leads to an entity that its author sees; one that is there may
 * wait for an entity that is gone.
 *
 * @param stored - the recap before the change, null for a new one
 * @returns what the actor may know of each linked entity
 * @throws InputError that names the first link that leads nowhere
 */
export async function checkNewLinks(
  sight: LinkSight,
  actor: Actor,
  content: RecapContent,
  stored: StoredRecap | null,
): Promise<(entityRef: string) => Sight> {
  const links = linksOf(content);
  const known = new Set(
    stored ? linksOf(stored).map(({ link }) => link.entityRef) : [],
  );
  const sightOf = await sight.of(
    [...known, ...links.map(({ link }) => link.entityRef)],
    actor.credentials,
  );
  for (const { path, link } of links)
    if (!known.has(link.entityRef) && sightOf(link.entityRef) !== 'visible')
      throw new InputError(
        `content.${path}.entityRef: ${link.entityRef} is not in the catalog, or you may not see it; remove the link`,
      );
  return sightOf;
}
