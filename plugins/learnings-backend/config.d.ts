import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** Settings of the learnings plugin. */
  learnings?: {
    /**
     * Folders whose recaps are imported at start, and again as files in them
     * change. Markdown, HTML and plain text are read, in sub-folders too.
     */
    sources?: Array<{
      type: 'file';
      /** Absolute, or relative to where the backend runs. */
      path: string;
      /** The group that publishes recaps whose front matter names no `team`. */
      publishAs?: string;
    }>;
    catalog?: {
      /** How often the names and relations of all entities are read; every 5 minutes unless set. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
