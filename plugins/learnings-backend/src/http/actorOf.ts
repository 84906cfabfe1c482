import type {
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { Actor } from '../services/Actor';

/** Who a request comes from. */
export async function actorOf(
  request: Request,
  deps: { httpAuth: HttpAuthService; userInfo: UserInfoService },
): Promise<Actor> {
  const credentials = await deps.httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const { principal } = credentials;
  return {
    credentials,
    userRef: principal.type === 'user' ? principal.userEntityRef : null,
    async teams() {
      const { ownershipEntityRefs } = await deps.userInfo.getUserInfo(
        credentials,
      );
      return ownershipEntityRefs.filter(ref => ref.startsWith('group:'));
    },
  };
}
