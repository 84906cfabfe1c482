import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityLearning } from '@conference-learnings/plugin-learnings-common';
import { LINKABLE_KINDS } from '../../linkableKinds';
import { useLearningsTranslation, type Translate } from '../../translation';

/** What the kind of an entity is called in a sentence. */
export function kindName(entityRef: string, t: Translate): string {
  const { kind } = parseEntityRef(entityRef);
  const named = LINKABLE_KINDS.find(name => name === kind) ?? 'other';
  return t(`entityKind.${named}`);
}

const entityLink = (entityRef: string) => (
  <EntityRefLink entityRef={entityRef} hideIcon disableTooltip />
);

/** Why a learning stands on the page of an entity, in one short sentence. */
export function LearningReason(props: {
  learning: Pick<EntityLearning, 'reach' | 'link'>;
  entityRef: string;
}) {
  const { learning, entityRef } = props;
  const { t } = useLearningsTranslation();
  const { reach, link } = learning;
  const { via } = reach;

  switch (reach.kind) {
    case 'part':
    case 'parent':
      return via
        ? t('reason.through', {
            kind: kindName(via, t),
            entity: entityLink(via),
          })
        : t('reason.throughCatalog');
    case 'owned':
      return via
        ? t('reason.owned', { entity: entityLink(via) })
        : t('reason.throughCatalog');
    case 'published':
      return t('reason.published');
    case 'member':
      return via
        ? t('reason.memberNamed', { person: entityLink(via) })
        : t('reason.member');
    case 'contributed':
      return t('reason.contributed');
    default:
      return link && <LinkReason link={link} entityRef={entityRef} />;
  }
}

/** Why a link was made or is suggested. */
export function LinkReason(props: {
  link: Pick<
    NonNullable<EntityLearning['link']>,
    'origin' | 'reason' | 'words'
  >;
  entityRef: string;
}) {
  const { t } = useLearningsTranslation();
  const { origin, reason, words } = props.link;
  if (origin === 'author') return t('reason.author');
  if (origin === 'annotation') return t('reason.annotation');
  switch (reason) {
    case 'technology': {
      const kind = kindName(props.entityRef, t);
      return words
        ? t('reason.technology', { kind, words: <strong>{words}</strong> })
        : t('reason.technologyUnnamed', { kind });
    }
    case 'nearby':
      return words ? t('reason.nearby', { words }) : t('reason.nearbyUnquoted');
    default:
      return words ? t('reason.name', { words }) : t('reason.nameUnquoted');
  }
}
