import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { useLearningsTranslation } from '../../translation';
import { MoveStageButton } from '../MoveStage';

/** At most so many are offered beside one takeaway. */
const MOST = 3;

/** Beside a takeaway: moves on a technology that it speaks of. */
export function MoveFromTakeaway(props: {
  recap: Recap;
  takeaway: Recap['takeaways'][number];
}) {
  const { recap, takeaway } = props;
  const { t } = useLearningsTranslation();
  const named = recap.technologies.filter(({ name, surface }) =>
    [name, surface].some(form => takeaway.text.includes(form)),
  );
  return (
    <>
      {named
        .slice(0, MOST)
        .flatMap(({ technologyId, name }) =>
          technologyId
            ? [
                <MoveStageButton
                  key={technologyId}
                  technology={{ id: technologyId, name }}
                  evidenceId={takeaway.id}
                  text={t('move.one', { name })}
                />,
              ]
            : [],
        )}
    </>
  );
}
