import type { ReactNode } from 'react';
import {
  isKept,
  isPlaced,
  type ReviewList,
  type ReviewLists,
} from '../../../review';
import { usePane } from '../pane/PaneContext';
import { withEdited } from '../pane/editing';
import { useListStyles } from './useListStyles';
import type { LineProps } from './LineProps';

/** The lines of one list of the review. */
export function ItemList<L extends ReviewList>(props: {
  list: L;
  label: string;
  className?: string;
  children(line: LineProps<L>): ReactNode;
}) {
  const { list, label, className, children } = props;
  const classes = useListStyles();
  const { review, body, edited, activeKey, currentKey } = usePane();
  const lists: ReviewLists = review;
  const items = withEdited(list, lists[list], edited);
  if (!items.length) return null;

  let above: string | null = null;
  const lines = items.map((item, at) => {
    const { key } = item;
    const anchor = 'anchor' in item ? item.anchor : null;
    const line: LineProps<L> = {
      item,
      at,
      above,
      isActive: key === activeKey,
      isCurrent: key === currentKey,
      isEditing: edited.has(key),
      isLost: anchor !== null && !isPlaced(anchor, body),
    };
    if (isKept(item)) above = key;
    return children(line);
  });
  return (
    <ul className={className ?? classes.list} aria-label={label}>
      {lines}
    </ul>
  );
}
