import {
  followUpCreateSchema,
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
    summary: 'What people said they would do, what is due first',
    query: followUpListQuerySchema,
    response: followUpListSchema,
    handle: ({ actor, query: { limit, cursor, ...query } }) =>
      followUps.list(actor, query, { limit, cursor }),
  }),
  defineRoute({
    method: 'post',
    path: '/follow-ups',
    summary: 'Log a follow-up on its own, or from a takeaway or recap',
    body: followUpCreateSchema,
    status: 201,
    response: followUpSchema,
    handle: ({ actor, body }) => followUps.create(actor, body),
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
