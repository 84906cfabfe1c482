import buildTools from './data/build-tool.json';
import ciCd from './data/ci-cd.json';
import cloud from './data/cloud.json';
import databases from './data/database.json';
import editors from './data/editor.json';
import frameworks from './data/framework.json';
import infrastructure from './data/infrastructure.json';
import languages from './data/language.json';
import libraries from './data/library.json';
import messaging from './data/messaging.json';
import machineLearning from './data/ml.json';
import observability from './data/observability.json';
import operatingSystems from './data/operating-system.json';
import orchestration from './data/orchestration.json';
import protocols from './data/protocol.json';
import runtimes from './data/runtime.json';
import security from './data/security.json';
import serviceMeshes from './data/service-mesh.json';
import testing from './data/testing.json';
import tools from './data/tool.json';

/**
 * How sure a name is on its own:
 * - "any": nothing else is written like it, in whatever case ("kubernetes")
 * - "exact": an English word in lower case ("Helm"), a name when written as one
 * - "context": also capitalised an English word or a given name ("Go", "Julia"): something beside it must speak of technology
 */
export type NameMatch = 'any' | 'exact' | 'context';

export interface DictionaryEntry {
  name: string;
  /** Other forms, found in any case unless the entry minds it. */
  aliases?: string[];
  /** Other forms that are found in this case only. */
  exactAliases?: string[];
  category: string;
  homepage?: string;
  /** Defaults to "any". */
  match?: NameMatch;
  /** Words beside the name that show what it means; for "context". */
  context?: string[];
}

/** An entry as it stands in the file of its category. */
type FileEntry = Omit<DictionaryEntry, 'category' | 'match'> & {
  match?: string;
};

const FILES: Record<string, FileEntry[]> = {
  language: languages,
  runtime: runtimes,
  framework: frameworks,
  library: libraries,
  database: databases,
  messaging,
  orchestration,
  'service-mesh': serviceMeshes,
  observability,
  'ci-cd': ciCd,
  infrastructure,
  cloud,
  'operating-system': operatingSystems,
  protocol: protocols,
  ml: machineLearning,
  security,
  'build-tool': buildTools,
  testing,
  editor: editors,
  tool: tools,
};

const MATCHES: ReadonlySet<string> = new Set<NameMatch>([
  'any',
  'exact',
  'context',
]);

const isMatch = (match: string): match is NameMatch => MATCHES.has(match);

/** The technologies that are known by name, from one data file a category. */
export const dictionary: DictionaryEntry[] = Object.entries(FILES).flatMap(
  ([category, entries]) =>
    entries.map(({ match = 'any', ...entry }) => {
      if (!isMatch(match))
        throw new Error(
          `data/${category}.json: ${entry.name} has the unknown match "${match}"`,
        );
      return { ...entry, category, match };
    }),
);
