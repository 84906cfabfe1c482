import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { memo } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useLineStyles } from '../../LearningLine';
import type { LineProps } from '../item/LineProps';
import { ReviewItem } from '../item/ReviewItem';
import { sameLine } from '../item/sameLine';
import { useItemCommands } from '../item/useItemCommands';
import { ContributorForm } from './ContributorForm';

function Line(props: LineProps<'contributors'>) {
  const { item, at, above } = props;
  const { name, role, userRef } = item;
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const commands = useItemCommands({
    list: 'contributors',
    item,
    words: name,
    edited: { list: 'contributors', item, at },
    above,
  });
  return (
    <ReviewItem
      itemKey={item.key}
      words={name}
      verdict={item.verdict}
      isActive={props.isActive}
      isCurrent={props.isCurrent}
      commands={commands}
      form={props.isEditing && <ContributorForm item={item} />}
    >
      {name}{' '}
      <span className={`${line.meta} ${line.links}`}>
        <Dotted>
          {t(`recap.${role}`)}
          {item.origin && t('review.foundBy', { origin: item.origin })}
          {userRef && (
            <EntityRefLink
              entityRef={userRef}
              hideIcon
              disableTooltip
              target="_blank"
            />
          )}
        </Dotted>
      </span>
    </ReviewItem>
  );
}

/** A person in the recap. */
export const ContributorLine = memo(Line, sameLine);
