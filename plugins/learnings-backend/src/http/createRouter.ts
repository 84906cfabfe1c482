import type {
  HttpAuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';
import express from 'express';
import Router from 'express-promise-router';
import { actorOf } from './actorOf';
import { answerErrors } from './answerErrors';
import type { Route } from './defineRoute';

/**
 * The largest body: a recap's text as JSON, where a control character takes
 * six bytes, and beside it what was understood of it.
 */
const MAX_BODY_BYTES = 8 * MAX_RECAP_BYTES;

/** Anything else would be read as no body at all, and blamed on its fields. */
const wantJson: express.RequestHandler = (request, _response, next) => {
  if (!request.is('json'))
    throw new InputError(
      'The body must be JSON; send it with Content-Type: application/json',
    );
  next();
};

/** The routes as an Express router. */
export function createRouter(deps: {
  routes: Route[];
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  logger: LoggerService;
}): express.Router {
  const { routes, logger, ...auth } = deps;
  const router = Router();
  const readBody = express.json({ limit: MAX_BODY_BYTES });
  for (const route of routes) {
    const handlers: express.RequestHandler[] = [
      async (request, response) => {
        await route.answer(
          {
            actor: await actorOf(request, auth),
            params: request.params,
            query: request.query,
            body: request.body,
            ifMatch: request.header('if-match'),
          },
          response,
        );
      },
    ];
    if (route.body) handlers.unshift(wantJson, readBody);
    router[route.method](route.path, ...handlers);
  }
  router.use(answerErrors({ maxBodyBytes: MAX_BODY_BYTES, logger }));
  return router;
}
