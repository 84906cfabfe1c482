import { ConflictError } from '@backstage/errors';
import type { AdoptionEntry } from '@conference-learnings/plugin-learnings-common';

/** Somebody else moved the stage first; `current` is the present entry of the scope, if it has one. */
export class StageMovedError extends ConflictError {
  readonly current: AdoptionEntry | null;

  constructor(current: AdoptionEntry | null) {
    super(
      `seen: somebody else has changed this since you looked; ${
        current
          ? `it is "${current.stage}" since ${current.effectiveOn} now`
          : 'it has no stage now'
      }. Look at the present state, and record yours again if it still holds`,
    );
    this.name = 'ConflictError';
    this.current = current;
  }
}
