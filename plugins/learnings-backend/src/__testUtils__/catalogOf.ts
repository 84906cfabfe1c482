import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/**
 * A catalog that holds the given entities.
 *
 * @param onlyFor - users who alone see an entity, by its ref
 */
export function catalogOf(
  entities: Entity[],
  onlyFor: Record<string, string[]> = {},
) {
  const present = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  return catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }, options) => {
      const { userEntityRef = '' } = Object(
        Object(options).credentials?.principal,
      );
      return {
        items: entityRefs.map(ref =>
          !onlyFor[ref] || onlyFor[ref].includes(userEntityRef)
            ? present.get(ref)
            : undefined,
        ),
      };
    },
  });
}
