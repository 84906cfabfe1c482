import {
  followUpListQuerySchema,
  followUpListSchema,
  followUpPatchSchema,
  followUpSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { FollowUps } from '../../services/FollowUps';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** What people said they would do. */
export const followUpRoutes = (followUps: FollowUps): Route[] => [
  defineRoute({
    method: 'get',
    path: '/follow-ups',
    summary: 'Follow-ups of published recaps, what is due first',
    query: followUpListQuerySchema,
    response: followUpListSchema,
    handle: ({ actor, query }) => followUps.list(actor, query, query),
  }),
  defineRoute({
    method: 'patch',
    path: '/follow-ups/:id',
    summary: 'Say how a follow-up goes',
    params: idParamsSchema,
    body: followUpPatchSchema,
    versioned: true,
    response: followUpSchema,
    handle: ({ actor, params, version, body }) =>
      followUps.update(actor, { ...params, version }, body),
  }),
];
