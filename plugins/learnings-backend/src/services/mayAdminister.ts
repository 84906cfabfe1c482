import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  isAllowed,
  learningsAdministerPermission,
} from '@conference-learnings/plugin-learnings-common';
import type { Actor } from './Actor';

/** Whether an actor may put right what others wrote. */
export type MayAdminister = (actor: Actor) => Promise<boolean>;

/** Asks the permission framework; where that is off, everybody may. */
export const mayAdministerBy =
  (permissions: PermissionsService): MayAdminister =>
  async ({ credentials }) => {
    const [decision] = await permissions.authorize(
      [{ permission: learningsAdministerPermission }],
      { credentials },
    );
    return isAllowed(decision);
  };
