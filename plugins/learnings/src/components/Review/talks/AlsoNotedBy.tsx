import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Known } from '@conference-learnings/plugin-learnings-common';
import { recapRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';

export type KnownTalk = Known['otherTalks'][number];

/** Who wrote a recap, in a word. */
function writerOf(recap: KnownTalk['notedBy'][number]['recap']): string {
  const { publishingTeam, authors, title } = recap;
  return publishingTeam
    ? parseEntityRef(publishingTeam).name
    : authors.map(({ name }) => name).join(', ') || title;
}

/** Who else wrote about a talk, each once; leads to the first they wrote. */
export function AlsoNotedBy(props: { talk: KnownTalk }) {
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  const recaps = new Map<string, string>();
  for (const { recap } of props.talk.notedBy) {
    const who = writerOf(recap);
    if (!recaps.has(who)) recaps.set(who, recap.id);
  }
  return (
    <Dotted>
      {[...recaps].map(([who, id]) => (
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
      ))}
    </Dotted>
  );
}
