import type {
  FollowUp,
  FollowUpList as FollowUpPage,
} from '@conference-learnings/plugin-learnings-common';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Pages } from '../../api/usePages';
import { useLearningsTranslation } from '../../translation';
import { PagedList } from '../LearningList';
import { FollowUpActions } from './FollowUpActions';
import { FollowUpLine } from './FollowUpLine';
import { groupsOf, type Grouping } from './groupsOf';
import { useFollowUpDialogs } from './useFollowUpDialogs';

/** Follow-ups with what can be done with each of them. */
export function FollowUpList(props: {
  pages: Pages<FollowUp, FollowUpPage>;
  label: string;
  group?: Grouping;
  hideRecap?: boolean;
  /** False where something else stands below. */
  endless?: boolean;
  empty: ReactNode;
  /** One is closed now; what it was about may move on. */
  afterClose?(closed: FollowUp): void;
}) {
  const { pages, label, group, hideRecap, endless, empty } = props;
  const { t } = useLearningsTranslation();
  const changed = useRef<FollowUp>();
  const list = useRef<HTMLDivElement>(null);
  const { show, dialog } = useFollowUpDialogs(closed => {
    changed.current = closed;
    props.afterClose?.(closed);
  });
  // The button that was pressed goes, with its line or alone; the focus stays here.
  useEffect(() => {
    const { current } = changed;
    const isShownAsBefore = pages.items.some(
      ({ id, version }) => id === current?.id && version < current.version,
    );
    if (!current || isShownAsBefore) return;
    changed.current = undefined;
    if (document.activeElement === document.body) list.current?.focus();
  }, [pages.items]);
  return (
    <div ref={list} role="group" aria-label={label} tabIndex={-1}>
      <PagedList
        pages={pages}
        label={label}
        errorTitle={t('followUps.error')}
        endless={endless}
        groupsOf={group && (items => groupsOf(items, group, t))}
        empty={empty}
        renderItem={(followUp, ref) => (
          <FollowUpLine
            key={followUp.id}
            followUp={followUp}
            hideRecap={hideRecap}
            lineRef={ref}
            actions={
              <FollowUpActions
                followUp={followUp}
                onClose={() => show({ do: 'close', followUp })}
                onEdit={() => show({ do: 'edit', followUp })}
                onChanged={after => {
                  changed.current = after;
                }}
              />
            }
          />
        )}
      />
      {dialog}
    </div>
  );
}
