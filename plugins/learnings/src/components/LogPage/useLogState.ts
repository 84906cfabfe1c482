import type {
  Draft,
  LinkState,
  RecapContent,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import { useReducer } from 'react';
import { decisionsOf, keysOf, UNDECIDED, type Decisions } from './decisions';

/** What a person has written and decided so far. */
export interface LogState {
  source: RecapSource;
  decisions: Decisions;
  /** Keys of what the draft held when it was opened, until that is compared. */
  keys: readonly string[] | null;
  /** Something was changed here: it is worth saving. */
  touched: boolean;
}

export type LogAction =
  | { do: 'write'; source: RecapSource }
  | { do: 'compare'; understood: RecapContent }
  | { do: 'title'; title: string }
  | { do: 'team'; team: string | null }
  | { do: 'toggle'; key: string }
  | { do: 'link'; entityRef: string }
  | { do: 'unlink'; entityRef: string }
  | { do: 'state'; entityRef: string; state: LinkState };

function decide(decisions: Decisions, action: LogAction): Decisions {
  const { removed, linked, states } = decisions;
  switch (action.do) {
    case 'title':
      return { ...decisions, title: action.title };
    case 'team':
      return { ...decisions, team: action.team };
    case 'toggle':
      return {
        ...decisions,
        removed: removed.includes(action.key)
          ? removed.filter(key => key !== action.key)
          : [...removed, action.key],
      };
    case 'link':
      return linked.includes(action.entityRef)
        ? decisions
        : { ...decisions, linked: [...linked, action.entityRef] };
    case 'unlink':
      return {
        ...decisions,
        linked: linked.filter(ref => ref !== action.entityRef),
      };
    case 'state':
      return {
        ...decisions,
        states: { ...states, [action.entityRef]: action.state },
      };
    default:
      return decisions;
  }
}

function reduce(state: LogState, action: LogAction): LogState {
  if (action.do === 'write')
    return { ...state, source: action.source, touched: true };
  if (action.do === 'compare') {
    // What the draft left out of its own text was removed by its author.
    if (!state.keys) return state;
    const known = new Set(state.keys);
    return {
      ...state,
      keys: null,
      decisions: {
        ...state.decisions,
        removed: keysOf(action.understood).filter(key => !known.has(key)),
      },
    };
  }
  return {
    ...state,
    decisions: decide(state.decisions, action),
    touched: true,
  };
}

/** Starts from a draft, or from nothing but an entity that it will concern. */
export function useLogState(start: { draft?: Draft; entityRef?: string }) {
  return useReducer(reduce, start, ({ draft, entityRef }): LogState => {
    const decisions = draft ? decisionsOf(draft) : UNDECIDED;
    return {
      source: draft?.source ?? { kind: 'pasted', name: null, content: '' },
      decisions: {
        ...decisions,
        linked:
          entityRef && !decisions.linked.includes(entityRef)
            ? [...decisions.linked, entityRef]
            : decisions.linked,
      },
      keys: draft?.content ? keysOf(draft.content) : null,
      touched: false,
    };
  });
}
