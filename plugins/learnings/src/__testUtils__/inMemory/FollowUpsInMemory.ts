import { InputError } from '@backstage/errors';
import type {
  FollowUp,
  FollowUpListQuery,
  FollowUpPatch,
  FollowUpWrite,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { aFollowUp } from '../samples';
import { asResponseError } from './asResponseError';
import { pageOf, replace } from './records';
import { ME, MY_TEAM, NOW } from './State';
import { SubjectsInMemory } from './SubjectsInMemory';

const byDueDate = (one: FollowUp, other: FollowUp) =>
  (one.dueDate ?? '9999').localeCompare(other.dueDate ?? '9999');

/** What people said they would do. */
export class FollowUpsInMemory extends SubjectsInMemory {
  followUps: FollowUp[] = [];
  /** Those that a recap holds, by their ids. */
  held = new Set<string>();
  /** What an entity's page shows beside what it owns, by its ref. */
  concerning: Record<string, string[]> = {};

  async listFollowUps(query: FollowUpListQuery) {
    await this.called('listFollowUps', query);
    const { scope, state, owner, event, recap, logged, entity } = query;
    const { totalItems: _, ...page } = pageOf(
      this.followUps
        .filter(
          one =>
            (scope !== 'mine' || one.owner === ME) &&
            (scope !== 'teams' || one.owner === MY_TEAM) &&
            (!state || one.state === state) &&
            (!owner || one.owner === owner) &&
            (!event || one.event?.id === event) &&
            (!recap || one.recap?.id === recap) &&
            (logged === undefined || logged !== this.held.has(one.id)) &&
            (!entity ||
              one.owner === entity ||
              this.concerning[entity]?.includes(one.id)),
        )
        .sort(byDueDate),
      query,
      this.pageSize,
    );
    return page;
  }

  async createFollowUp(request: FollowUpWrite) {
    await this.called('createFollowUp', request);
    const { takeawayId, recapId, ...given } = request;
    await this.#checkOwner(given.owner);
    const recap = this.recaps.find(({ id }) => id === recapId);
    const takeaway = recap?.takeaways.find(({ id }) => id === takeawayId);
    const followUp = aFollowUp({
      ...given,
      dueDate: given.dueDate ?? null,
      ticketUrl: given.ticketUrl ?? null,
      recap: recap ? { id: recap.id, title: recap.title } : null,
      takeaway: takeaway ? { id: takeaway.id, text: takeaway.text } : null,
      createdBy: ME,
    });
    this.followUps.push(followUp);
    return structuredClone(followUp);
  }

  async updateFollowUp(seen: Versioned, patch: FollowUpPatch) {
    await this.called('updateFollowUp', seen, patch);
    await this.#checkOwner(patch.owner ?? null);
    return replace(this.followUps, seen, {
      ...patch,
      ...(patch.state && { closedAt: patch.state === 'open' ? null : NOW }),
      ...(patch.owner && { ownerMissing: false }),
    });
  }

  /** Users and groups who are not in the catalog, by their refs. */
  gone = new Set<string>();

  async #checkOwner(owner: string | null) {
    if (owner !== null && this.gone.has(owner))
      throw await asResponseError(
        new InputError(
          `owner: ${owner} is not in the catalog, or you may not see it; choose a User or Group that is`,
        ),
      );
  }
}
