import type {
  Event,
  TakeawayKind,
  Talk,
} from '@conference-learnings/plugin-learnings-common';
import { newId } from '../../newId';
import type { Named } from '../common/NameField';

/** What stands in the dialog. */
export interface QuickLogFields {
  /** Made once, so that sending it twice makes one recap. */
  draftId: string;
  text: string;
  kind: TakeawayKind;
  event: Named<Event>;
  talk: Named<Talk>;
  /** Undefined until somebody chooses: then it is the first of one's own. */
  team?: string | null;
}

/** Whose words, and about what; nobody's are kept while it is not known whose. */
export interface Keeping {
  userRef: string | null;
  entityRef: string;
}

/** Names this tab for as long as it is open. */
const TAB = 'learnings/tab';

const empty = (): QuickLogFields => ({
  draftId: newId(),
  text: '',
  kind: 'insight',
  event: { text: '', known: null },
  talk: { text: '', known: null },
});

function isFields(value: unknown): value is QuickLogFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['draftId', 'text', 'kind', 'event', 'talk'].every(name => name in value)
  );
}

/** Each tab has its own, so that none takes the place of another's. */
function tab(): string {
  const known = sessionStorage.getItem(TAB);
  if (known) return known;
  const made = newId();
  sessionStorage.setItem(TAB, made);
  return made;
}

const startOfKeys = ({ userRef, entityRef }: Keeping) =>
  `learnings/takeaway/${userRef}/${entityRef}/`;

const keyOf = (keeping: Keeping) => `${startOfKeys(keeping)}${tab()}`;

function stored(
  key: string,
): { fields: QuickLogFields; keptAt: string } | null {
  const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (!isFields(value)) return null;
  const { keptAt, ...fields } = { keptAt: '', ...value };
  return { fields, keptAt: String(keptAt) };
}

/** What this person typed about an entity and did not publish. */
export function readKept(keeping: Keeping): QuickLogFields {
  if (keeping.userRef === null) return empty();
  try {
    const own = stored(keyOf(keeping));
    return own ? own.fields : takenOver(keeping) ?? empty();
  } catch {
    return empty();
  }
}

/** The newest of the tabs that were closed since. */
function takenOver(keeping: Keeping): QuickLogFields | undefined {
  const [newest] = Object.keys(localStorage)
    .filter(key => key.startsWith(startOfKeys(keeping)))
    .flatMap(key => {
      const found = stored(key);
      return found ? [{ key, ...found }] : [];
    })
    .sort((one, other) => other.keptAt.localeCompare(one.keptAt));
  if (!newest) return undefined;
  // That tab may be open yet, and make a recap of its own.
  const fields = { ...newest.fields, draftId: newId() };
  if (keep(keeping, fields)) localStorage.removeItem(newest.key);
  return fields;
}

/**
 * Keeps it for the next time that the dialog is opened, in whatever tab.
 *
 * @returns whether the browser took it: it may be full or switched off
 */
export function keep(keeping: Keeping, fields: QuickLogFields): boolean {
  if (keeping.userRef === null) return false;
  try {
    const kept = { ...fields, keptAt: new Date().toISOString() };
    localStorage.setItem(keyOf(keeping), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is published. */
export function dropKept(keeping: Keeping) {
  try {
    localStorage.removeItem(keyOf(keeping));
  } catch {
    // Switched off: nothing was kept.
  }
}
