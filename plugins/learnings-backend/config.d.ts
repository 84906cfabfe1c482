import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

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
    /** Technologies and conferences to know by name, beside those that come with the plugin. */
    vocabulary?: {
      technologies?: Array<{
        name: string;
        /** Other forms, found in any case unless `match` minds it. */
        aliases?: string[];
        /** Other forms that are found in this case only. */
        exactAliases?: string[];
        category?: string;
        homepage?: string;
        /** "any" unless set; "exact" for a name that is an everyday word in lower case; "context" where something beside it must speak of technology. */
        match?: 'any' | 'exact' | 'context';
        /** Words beside the name that show what it means; for "context". */
        context?: string[];
      }>;
      series?: Array<{
        name: string;
        aliases?: string[];
        /** What tells two editions of one year apart. */
        editions?: 'region' | 'city';
        /** Those of its names that are everyday words. */
        needsContext?: string[];
      }>;
      /** YAML or JSON files with the same two lists, or lists that you have already. */
      files?: Array<{
        /** "vocabulary" unless set; "landscape" as the CNCF's is written, "tech-radar" as that plugin reads it. */
        type?: 'vocabulary' | 'landscape' | 'tech-radar';
        /** Absolute, or relative to where the backend runs. */
        path: string;
      }>;
    };
    radar?: {
      /**
       * The four quarters of the radar; what has none of their categories
       * stands in the last.
       */
      quadrants?: Array<{
        id: string;
        name: string;
        /** Of technologies: "database", "language" … */
        categories?: string[];
      }>;
    };
    catalog?: {
      /** How often the names and relations of all entities are read; every 5 minutes unless set. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    detection?: {
      /** How often what is declared is held against what the catalog shows; every hour unless set. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** After how long a claim of trial or adopt that nothing shows is stale; 180 days unless set. */
      staleAfter?: HumanDuration | string;
    };
  };
}
