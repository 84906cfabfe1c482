import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { isAllowed } from './permissions';

describe('isAllowed', () => {
  it('takes nothing but a plain yes', () => {
    expect(isAllowed({ result: AuthorizeResult.ALLOW })).toBe(true);
    expect(isAllowed({ result: AuthorizeResult.DENY })).toBe(false);
    expect(
      isAllowed({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'learnings',
        resourceType: 'recap',
        conditions: { rule: 'IS_MINE', resourceType: 'recap' },
      }),
    ).toBe(false);
  });
});
