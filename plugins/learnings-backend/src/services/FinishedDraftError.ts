import { NotFoundError } from '@backstage/errors';

/** A draft is no more, for a recap took its place; `recapId` says which. */
export class FinishedDraftError extends NotFoundError {
  readonly recapId: string;

  constructor(draftId: string, recapId: string) {
    super(
      `Draft ${draftId} has become recap ${recapId}, by you or by somebody who writes it with you. Look at the recap; what you typed since can be kept in a new draft`,
    );
    this.name = 'NotFoundError';
    this.recapId = recapId;
  }
}
