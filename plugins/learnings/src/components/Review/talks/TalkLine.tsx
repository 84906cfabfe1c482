import Button from '@material-ui/core/Button';
import { memo } from 'react';
import { newItem } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { plainWords, useLineStyles } from '../../LearningLine';
import type { LineProps } from '../item/LineProps';
import { ReviewItem } from '../item/ReviewItem';
import { sameLine } from '../item/sameLine';
import { shortly } from '../item/shortly';
import { useItemCommands } from '../item/useItemCommands';
import { useReviewing } from '../pane/ReviewingContext';
import { AlsoNotedBy, type KnownTalk } from './AlsoNotedBy';
import { TalkForm } from './TalkForm';
import { talkName } from './talkName';

/** Characters of a note that its line begins with. */
const EXCERPT = 300;

function Line(
  props: LineProps<'talks'> & {
    /** It as other recaps know it. */
    known: KnownTalk | undefined;
    /** A talk before it that has the same video. */
    twinKey: string | null;
    twinName: string;
    /** Who noted it. */
    contributor: string | null;
    isSplitting: boolean;
  },
) {
  const { item, known, twinKey, twinName, contributor, at, above } = props;
  const { key, talk } = item;
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const { act, edit, focus } = useReviewing();
  const name = talkName(item, t);
  const commands = useItemCommands({
    list: 'talks',
    item,
    words: name,
    edited: { list: 'talks', item, at },
    above,
  });
  const more =
    item.verdict === 'dismissed'
      ? undefined
      : [
          {
            label: t('review.addTakeaway'),
            run: () =>
              edit({
                list: 'takeaways',
                item: { ...newItem.takeaway(''), talkKey: key },
                at: Infinity,
              }),
          },
          {
            label: t('review.addFollowUp'),
            run: () =>
              edit({
                list: 'followUps',
                item: { ...newItem.followUp(''), talkKey: key },
                at: Infinity,
              }),
          },
        ];
  const mergeTwins = () => {
    if (twinKey === null) return;
    act(
      { do: 'merge', list: 'talks', into: twinKey, key },
      t('review.said.merged', { name: shortly(twinName) }),
    );
    focus(twinKey);
  };
  const excerpt = plainWords(item.text.slice(0, EXCERPT));
  return (
    <ReviewItem
      itemKey={key}
      words={name}
      verdict={item.verdict}
      isActive={props.isActive}
      isCurrent={props.isCurrent}
      isLost={props.isLost}
      commands={{ ...commands, more }}
      form={
        props.isEditing && (
          <TalkForm
            item={item}
            isSplitting={props.isSplitting}
            isShared={known !== undefined}
          />
        )
      }
    >
      <strong>{shortly(name)}</strong>
      <div className={`${line.meta} ${line.links}`}>
        <Dotted>
          {talk.speakers.join(', ') || null}
          {talk.day}
          {talk.track}
          {talk.videoUrl && t('video.link')}
          {talk.slidesUrl && t('recap.slides')}
          {item.recommended && t('recap.recommended')}
          {contributor && t('recap.notedBy', { person: contributor })}
          {item.origin && t('review.foundBy', { origin: item.origin })}
          {known && known.notedBy.length > 0 && <AlsoNotedBy talk={known} />}
        </Dotted>
      </div>
      {excerpt && (
        <div className={`${line.note} ${line.clamped}`}>{excerpt}</div>
      )}
      {twinKey !== null && item.verdict !== 'dismissed' && (
        <div className={line.meta}>
          {t('review.sameVideo', { name: shortly(twinName) })}{' '}
          <Button
            size="small"
            tabIndex={props.isCurrent ? 0 : -1}
            onClick={mergeTwins}
          >
            {t('review.mergeTalks')}
          </Button>
        </div>
      )}
    </ReviewItem>
  );
}

/** A talk with what is noted about it. */
export const TalkLine = memo(Line, sameLine);
