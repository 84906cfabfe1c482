import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useLearningsTranslation } from '../../translation';

/** Who is at a stage: an entity of the catalog, or everybody. */
export function ScopeName(props: { scope: string | null }) {
  const { t } = useLearningsTranslation();
  return props.scope === null ? (
    <>{t('technology.everybody')}</>
  ) : (
    <EntityRefLink entityRef={props.scope} hideIcon disableTooltip />
  );
}
