import { createApiRef } from '@backstage/core-plugin-api';
import type { LearningsApi } from '@conference-learnings/plugin-learnings-common';

/** The learnings backend, as every component of this plugin reaches it. */
export const learningsApiRef = createApiRef<LearningsApi>({
  id: 'plugin.learnings.client',
});
