import { ConflictError } from '@backstage/errors';
import type { Recap } from '@conference-learnings/plugin-learnings-common';

/** A draft has become a recap already, but of another content; `current` is the recap. */
export class OtherContentError extends ConflictError {
  readonly current: Recap;

  constructor(draftId: string, current: Recap) {
    super(
      `Draft ${draftId} has become recap ${current.id} already, with another content than this. Look at the recap, and change that one`,
    );
    this.name = 'ConflictError';
    this.current = current;
  }
}
