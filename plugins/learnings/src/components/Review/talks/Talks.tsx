import { newItem } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { nameIn, useItemChoices } from '../form/useItemChoices';
import { ItemList } from '../item/ItemList';
import { countOf } from '../pane/counts';
import { usePane } from '../pane/PaneContext';
import { ReviewGroup } from '../pane/ReviewGroup';
import { useReviewing } from '../pane/ReviewingContext';
import { KnownTalks } from './KnownTalks';
import { sameVideos } from './sameVideos';
import { TalkLine } from './TalkLine';
import { talkName } from './talkName';

/** The talks of the recap, each with its note. */
export function Talks() {
  const { t } = useLearningsTranslation();
  const { review, known, knownKeys, edited } = usePane();
  const { edit } = useReviewing();
  const { contributors } = useItemChoices();
  const nameOf = nameIn(contributors);
  const knownByKey = new Map(
    known?.talks.map(({ at, talk }) => [knownKeys[at], talk]),
  );
  const twins = sameVideos(review.talks);
  const title = t('log.talks');
  return (
    <ReviewGroup
      title={title}
      count={countOf(review.talks)}
      add={{
        label: t('review.add.talks'),
        run: () =>
          edit({ list: 'talks', item: newItem.talk({}), at: Infinity }),
      }}
    >
      <ItemList list="talks" label={title}>
        {line => {
          const { key, contributorKey } = line.item;
          const twin = twins.get(key);
          return (
            <TalkLine
              key={key}
              {...line}
              known={knownByKey.get(key)}
              twinKey={twin?.key ?? null}
              twinName={twin ? talkName(twin, t) : ''}
              contributor={nameOf(contributorKey)}
              isSplitting={edited.get(key)?.splitting ?? false}
            />
          );
        }}
      </ItemList>
      <KnownTalks />
    </ReviewGroup>
  );
}
