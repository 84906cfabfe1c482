import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** The full, lower-cased ref of the entity whose page this is. */
export function useEntityRef(): string {
  return stringifyEntityRef(useEntity().entity).toLocaleLowerCase('en-US');
}
