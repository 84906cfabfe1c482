import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { AccessFilter } from '../store/AccessFilter';

/** Who asks, as their credentials tell; never what a request says of itself. */
export interface Actor extends AccessFilter {
  readonly credentials: BackstageCredentials;
  /** Refs of the teams that they act for. */
  teams(): Promise<string[]>;
}

/**
 * The signed-in user behind an actor.
 *
 * @throws NotAllowedError where a service asks
 */
export function userOf(actor: Actor): string {
  if (actor.userRef === null)
    throw new NotAllowedError(
      'Only a signed-in user may do this; a service reads, and its recaps come from configured sources',
    );
  return actor.userRef;
}
