import { parseEntityRef } from '@backstage/catalog-model';
import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import type { Translate } from '../../translation';
import type { Group } from '../LearningList';

export type Grouping = 'owner' | 'event';

const ownerOf = ({ owner }: FollowUp, t: Translate) =>
  owner === null
    ? { key: '', title: t('followUps.noOwner') }
    : { key: owner, title: parseEntityRef(owner).name };

const eventOf = ({ event }: FollowUp, t: Translate) =>
  event === null
    ? { key: '', title: t('followUps.noEvent') }
    : { key: event.id, title: event.name };

/**
 * Follow-ups of one owner or event each. The groups come in the order of their
 * first ones, so that what is due first stands first.
 */
export function groupsOf(
  followUps: FollowUp[],
  by: Grouping,
  t: Translate,
): Group<FollowUp>[] {
  const groups = new Map<string, Group<FollowUp>>();
  for (const followUp of followUps) {
    const { key, title } =
      by === 'owner' ? ownerOf(followUp, t) : eventOf(followUp, t);
    const group = groups.get(key) ?? { key, title, items: [] };
    group.items.push(followUp);
    groups.set(key, group);
  }
  return [...groups.values()];
}
