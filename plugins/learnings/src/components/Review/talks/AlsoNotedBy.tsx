import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Known } from '@conference-learnings/plugin-learnings-common';
import { recapRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';

export type KnownTalk = Known['otherTalks'][number];

/** Who else wrote about a talk; each leads to what they wrote. */
export function AlsoNotedBy(props: { talk: KnownTalk }) {
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  return (
    <Dotted>
      {props.talk.notedBy.map(({ recap }) => {
        const { id, publishingTeam, authors, title } = recap;
        const who = publishingTeam
          ? parseEntityRef(publishingTeam).name
          : authors.map(({ name }) => name).join(', ') || title;
        return (
          <span key={id}>
            {t('review.alsoNotedBy', {
              team: (
                // What is being written here stays open.
                <Link to={recapPath({ recapId: id })} target="_blank">
                  {who}
                </Link>
              ),
            })}
          </span>
        );
      })}
    </Dotted>
  );
}
