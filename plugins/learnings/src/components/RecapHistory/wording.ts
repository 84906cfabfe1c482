import { parseEntityRef } from '@backstage/catalog-model';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Translate } from '../../translation';
import { kindName } from '../LearningLine';
import { titleOfTalk } from '../common/titleOfTalk';

type Item<K extends keyof RecapContent> = RecapContent[K] extends (infer T)[]
  ? T
  : never;

/** The name in an entity ref. */
export const shortRef = (entityRef: string) => parseEntityRef(entityRef).name;

/** All that is shown of an item, in one line. */
export function wordingOf(t: Translate) {
  const line = (...parts: (string | null | undefined | false)[]) =>
    parts.filter(Boolean).join(' · ');
  return {
    contributor: ({ name, role }: Item<'contributors'>) =>
      line(name, t(`recap.${role}`)),
    talk: ({ talk, text, recommended }: Item<'talks'>) =>
      line(
        titleOfTalk(talk, t),
        talk.speakers.join(', '),
        talk.day,
        talk.track,
        talk.videoUrl,
        talk.slidesUrl,
        recommended && t('recap.recommended'),
        text,
      ),
    takeaway: ({ kind, text }: Item<'takeaways'>) =>
      `${t(`kind.${kind}`)}: ${text}`,
    followUp: (item: Item<'followUps'>) =>
      line(
        item.text,
        t(`followUp.state.${item.state}`),
        item.owner && t('followUp.owner', { owner: shortRef(item.owner) }),
        item.dueDate && t('followUp.due', { date: item.dueDate }),
        item.outcome,
        item.ticketUrl,
      ),
    link: ({ entityRef, state }: Item<'links'>) =>
      line(
        `${kindName(entityRef, t)} ${shortRef(entityRef)}`,
        state === 'dismissed' && t('history.dismissed'),
      ),
  };
}

export type Wording = ReturnType<typeof wordingOf>;
