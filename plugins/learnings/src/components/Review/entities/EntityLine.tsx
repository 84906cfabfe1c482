import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  EntityLinkContent,
  LinkState,
} from '@conference-learnings/plugin-learnings-common';
import { memo } from 'react';
import type { Verdict } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { kindName, LinkReason, useLineStyles } from '../../LearningLine';
import type { ItemCommands } from '../item/ItemCommands';
import { ReviewItem } from '../item/ReviewItem';
import { sameLine } from '../item/sameLine';
import { useReviewing } from '../pane/ReviewingContext';
import { sureness } from './sureness';

const VERDICTS: Record<LinkState, Verdict> = {
  suggested: 'proposed',
  confirmed: 'accepted',
  dismissed: 'dismissed',
};

function Line(props: {
  /** The surest link that led to it. */
  item: EntityLinkContent;
  state: LinkState;
  /** Linked by the author, here. */
  isMine: boolean;
  isActive: boolean;
  isCurrent: boolean;
}) {
  const { item, state, isMine } = props;
  const { entityRef } = item;
  const { name } = parseEntityRef(entityRef);
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const { act } = useReviewing();

  const judge = (next: LinkState, said: string) => () =>
    act({ do: 'judgeLinks', entityRefs: [entityRef], state: next }, said);
  const commands: ItemCommands = {};
  if (isMine)
    commands.dismiss = () =>
      act({ do: 'unlink', entityRef }, t('review.said.dismissed', { name }));
  else if (state === 'dismissed')
    commands.dismiss = judge('confirmed', t('review.said.putBack', { name }));
  else {
    commands.dismiss = judge('dismissed', t('review.said.dismissed', { name }));
    if (state === 'suggested')
      commands.accept = judge('confirmed', t('review.said.accepted', { name }));
  }
  return (
    <ReviewItem
      itemKey={entityRef}
      words={`${kindName(entityRef, t)} ${name}`}
      verdict={VERDICTS[state]}
      isActive={props.isActive}
      isCurrent={props.isCurrent}
      commands={commands}
    >
      <div>
        {kindName(entityRef, t)}{' '}
        <EntityRefLink
          entityRef={entityRef}
          hideIcon
          disableTooltip
          target="_blank"
        />
      </div>
      <div className={line.meta}>
        {isMine ? (
          t('log.linkedByYou')
        ) : (
          <Dotted>
            <LinkReason link={item} entityRef={entityRef} />
            {sureness(item.confidence, t)}
          </Dotted>
        )}
      </div>
    </ReviewItem>
  );
}

/** An entity that this may concern, why, and how sure that is. */
export const EntityLine = memo(Line, sameLine);
