import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/** What a user of the catalog is called. */
export const usePersonName = (userRef: string): string =>
  useEntityPresentation(userRef).primaryTitle;
