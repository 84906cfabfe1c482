import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Person } from '@conference-learnings/plugin-learnings-common';

/** A person by name; a link where it is known who they are in the catalog. */
export function PersonName(props: { person: Person }) {
  const { name, userRef } = props.person;
  if (!userRef) return <>{name}</>;
  return (
    <EntityRefLink entityRef={userRef} hideIcon disableTooltip>
      {name}
    </EntityRefLink>
  );
}
