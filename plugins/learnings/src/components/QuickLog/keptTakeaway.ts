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

const keyOf = (entityRef: string) => `learnings/takeaway/${entityRef}`;

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

/** What was typed about an entity and not published, in this tab. */
export function readKept(entityRef: string): QuickLogFields {
  try {
    const value: unknown = JSON.parse(
      sessionStorage.getItem(keyOf(entityRef)) ?? 'null',
    );
    return isFields(value) ? value : empty();
  } catch {
    return empty();
  }
}

/** Keeps it for the next time that the dialog is opened. */
export function keep(entityRef: string, fields: QuickLogFields) {
  try {
    sessionStorage.setItem(keyOf(entityRef), JSON.stringify(fields));
  } catch {
    // Full or switched off: it stands in the dialog while that is open.
  }
}

/** Forgets what is published. */
export function dropKept(entityRef: string) {
  try {
    sessionStorage.removeItem(keyOf(entityRef));
  } catch {
    // Switched off: nothing was kept.
  }
}
