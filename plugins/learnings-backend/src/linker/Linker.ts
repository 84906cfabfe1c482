import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';

/** Finds the catalog entities that a recap may concern. */
export interface Linker {
  /**
   * Adds links with origin and state `suggested` to a recap and its items.
   * Links that are there stay as they are; only entities that the caller may
   * see are suggested.
   */
  suggest(
    content: RecapContent,
    options: { credentials: BackstageCredentials },
  ): Promise<RecapContent>;
}
