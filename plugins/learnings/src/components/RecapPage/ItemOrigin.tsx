import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { PersonName } from '../common/PersonName';
import { useLineStyles } from '../LearningLine';
import { titleOfTalk } from '../common/titleOfTalk';

/** Which talk an item of a recap is about, and who noted it. */
export function ItemOrigin(props: {
  recap: Recap;
  item: { talk: number | null; contributor?: number | null };
}) {
  const { recap, item } = props;
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const talkPath = useRouteRef(talkRouteRef);
  const note = item.talk === null ? undefined : recap.talks[item.talk];
  const person =
    typeof item.contributor === 'number'
      ? recap.contributors[item.contributor]
      : undefined;
  if (!note && !person) return null;
  return (
    <div className={`${line.meta} ${line.links}`}>
      <Dotted>
        {note &&
          t('recap.aboutTalk', {
            talk: (
              <Link to={talkPath({ talkId: note.talkId })}>
                {titleOfTalk(note.talk, t)}
              </Link>
            ),
          })}
        {person &&
          t('recap.notedBy', { person: <PersonName person={person} /> })}
      </Dotted>
    </div>
  );
}
