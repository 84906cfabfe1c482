import {
  recapSchema,
  revisionListQuerySchema,
  revisionListSchema,
  revisionSchema,
} from '@conference-learnings/plugin-learnings-common';
import { z } from 'zod';
import type { Revisions } from '../../services/Revisions';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** PostgreSQL's largest integer. */
const MAX_VERSION = 2_147_483_647;

const revisionParamsSchema = idParamsSchema.extend({
  version: z.coerce.number().int().min(1).max(MAX_VERSION),
});

/** The former states of a recap, for its editors. */
export const revisionRoutes = (revisions: Revisions): Route[] => [
  defineRoute({
    method: 'get',
    path: '/recaps/:id/revisions',
    summary: 'Every state of a recap that was saved, the newest first',
    params: idParamsSchema,
    query: revisionListQuerySchema,
    response: revisionListSchema,
    handle: ({ actor, params, query }) =>
      revisions.list(actor, params.id, query),
  }),
  defineRoute({
    method: 'get',
    path: '/recaps/:id/revisions/:version',
    summary: 'What a recap held in one of its versions',
    params: revisionParamsSchema,
    response: revisionSchema,
    handle: ({ actor, params }) =>
      revisions.read(actor, params.id, params.version),
  }),
  defineRoute({
    method: 'post',
    path: '/recaps/:id/revisions/:version/restore',
    summary: 'Make a new version with the content of a former one',
    params: revisionParamsSchema,
    versioned: true,
    response: recapSchema,
    handle: ({ actor, params, version }) =>
      revisions.restore(actor, { id: params.id, version }, params.version),
  }),
];
