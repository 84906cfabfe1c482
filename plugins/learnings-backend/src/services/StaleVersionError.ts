import { ConflictError } from '@backstage/errors';

/** Somebody else was faster; `current` is what the record is now. */
export class StaleVersionError extends ConflictError {
  readonly current: { version: number };

  constructor(what: string, seen: number, current: { version: number }) {
    super(
      `${what} was changed by somebody else: you have version ${seen}, the present one is ${current.version}. Look at the present state and try again with its version`,
    );
    this.name = 'ConflictError';
    this.current = current;
  }
}
