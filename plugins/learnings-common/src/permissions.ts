import {
  AuthorizeResult,
  createPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * Putting right what others wrote: reassigning recaps of people who have left,
 * linking again what pointed to a renamed entity.
 */
export const learningsAdministerPermission = createPermission({
  name: 'learnings.administer',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. */
export const learningsPermissions = [learningsAdministerPermission];

/** Whether a decision lets it be done, without any conditions. */
export const isAllowed = ({ result }: PolicyDecision): boolean =>
  result === AuthorizeResult.ALLOW;
