import CheckIcon from '@material-ui/icons/Check';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { useLineStyles } from '../../LearningLine';
import { ITEM_KEY } from '../pane/itemElements';
import { ItemActions } from './ItemActions';
import type { ItemCommands } from './ItemCommands';
import { onItemKey } from './onItemKey';
import { shortly } from './shortly';
import { useItemStyles } from './useItemStyles';

/**
 * Something that was understood: what it is, what was said about it, and what
 * can be done with it. Its form takes its place while it is being edited.
 */
export function ReviewItem(props: {
  itemKey: string;
  /** The words that name it. */
  words: string;
  verdict: Verdict;
  /** What it is called with what was said about it, where that is more than a verdict. */
  label?: string;
  isActive: boolean;
  isCurrent: boolean;
  isLost?: boolean;
  commands: ItemCommands;
  form?: ReactNode;
  /** Stands below the words, before the sign. */
  aside?: ReactNode;
  className?: string;
  /** Narrow, among others in a row. */
  isSmall?: boolean;
  children: ReactNode;
}) {
  const { itemKey, words, verdict, commands, form } = props;
  const classes = useItemStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const name = shortly(words);
  const isDismissed = verdict === 'dismissed';
  const aside = !isDismissed && props.aside;
  return (
    <li
      {...{ [ITEM_KEY]: itemKey }}
      className={classNames(
        classes.item,
        props.isActive && classes.active,
        props.className,
      )}
      aria-label={props.label ?? t(`review.verdict.${verdict}`, { name })}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved to by arrows, and acts on keys
      tabIndex={props.isCurrent ? 0 : -1}
      onKeyDown={form ? undefined : event => onItemKey(event, commands)}
    >
      {form ? (
        <div className={classes.form}>{form}</div>
      ) : (
        <>
          <div
            className={
              props.isSmall
                ? undefined
                : classNames(classes.words, aside && classes.above)
            }
          >
            <div className={classNames(isDismissed && classes.dismissed)}>
              {props.children}
            </div>
            {props.isLost && !isDismissed && (
              <div className={classNames(line.meta, classes.lost)}>
                {t('review.lost')}
              </div>
            )}
          </div>
          {aside}
          {verdict === 'accepted' && (
            <span className={classes.sign}>
              <CheckIcon
                fontSize="small"
                titleAccess={t('review.isAccepted')}
              />
            </span>
          )}
          <ItemActions
            name={name}
            commands={commands}
            isDismissed={isDismissed}
            isReached={props.isCurrent}
          />
        </>
      )}
    </li>
  );
}
