import { InputError } from '@backstage/errors';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { StoredItems } from './StoredItems';

/**
 * An item keeps its identity by its id; an id that is not of this recap would
 * take another recap's item.
 *
 * @throws InputError that names the first such item
 */
export function checkIds(content: RecapContent, stored: StoredItems): void {
  const seen = new Set<string>();
  const check = (
    list: 'contributors' | 'talks' | 'takeaways' | 'followUps',
    isKnown: (id: string) => boolean,
  ) =>
    content[list].forEach(({ id }, at) => {
      if (id === undefined) return;
      if (!isKnown(id))
        throw new InputError(
          `content.${list}.${at}.id: ${id} is not an item of this recap; leave the id out for a new item`,
        );
      if (seen.has(id))
        throw new InputError(
          `content.${list}.${at}.id: ${id} stands there twice; leave the id out for a new item`,
        );
      seen.add(id);
    });

  const isOf = (type: string) => (id: string) =>
    stored.learnings.get(id)?.type === type;
  check('contributors', id => stored.contributorIds.has(id));
  check('talks', isOf('talkNote'));
  check('takeaways', isOf('takeaway'));
  check('followUps', isOf('followUp'));
}
