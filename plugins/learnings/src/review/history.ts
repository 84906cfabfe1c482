/** Values that a person can go back and forth between. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

/** Steps that are remembered. */
const MAX_STEPS = 200;

export const historyOf = <T>(present: T): History<T> => ({
  past: [],
  present,
  future: [],
});

/** A new step; what was undone before it is gone. */
export const step = <T>(history: History<T>, present: T): History<T> =>
  present === history.present
    ? history
    : {
        past: [...history.past, history.present].slice(-MAX_STEPS),
        present,
        future: [],
      };

/** Changes the present without a step to undo. */
export const replace = <T>(history: History<T>, present: T): History<T> => ({
  ...history,
  present,
});

/**
 * Changes the present without a step to undo, and each step as well, so that
 * none takes the change back.
 */
export const rebase = <T>(
  { past, future }: History<T>,
  present: T,
  change: (step: T) => T,
): History<T> => ({
  past: past.map(change),
  present,
  future: future.map(change),
});

export const undo = <T>({ past, present, future }: History<T>): History<T> =>
  past.length === 0
    ? { past, present, future }
    : {
        past: past.slice(0, -1),
        present: past[past.length - 1],
        future: [present, ...future],
      };

export const redo = <T>({ past, present, future }: History<T>): History<T> =>
  future.length === 0
    ? { past, present, future }
    : {
        past: [...past, present],
        present: future[0],
        future: future.slice(1),
      };
