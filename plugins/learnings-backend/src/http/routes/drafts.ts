import {
  draftListQuerySchema,
  draftListSchema,
  draftSchema,
  draftWriteSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Drafts } from '../../services/Drafts';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** What the caller is writing. */
export const draftRoutes = (drafts: Drafts): Route[] => [
  defineRoute({
    method: 'get',
    path: '/drafts',
    summary: "The caller's own drafts, the last changed first",
    query: draftListQuerySchema,
    response: draftListSchema,
    handle: ({ actor, query }) => drafts.list(actor, query),
  }),
  defineRoute({
    method: 'post',
    path: '/drafts',
    summary: 'Keep what a person begins to write',
    body: draftWriteSchema,
    status: 201,
    response: draftSchema,
    handle: ({ actor, body }) => drafts.create(actor, body),
  }),
  defineRoute({
    method: 'get',
    path: '/drafts/:id',
    summary: "One of the caller's drafts",
    params: idParamsSchema,
    response: draftSchema,
    handle: ({ actor, params }) => drafts.read(actor, params.id),
  }),
  defineRoute({
    method: 'put',
    path: '/drafts/:id',
    summary: 'Keep what has been typed since',
    params: idParamsSchema,
    body: draftWriteSchema,
    versioned: true,
    response: draftSchema,
    handle: ({ actor, params, version, body }) =>
      drafts.update(actor, { ...params, version }, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/drafts/:id',
    summary: 'Throw a draft away',
    params: idParamsSchema,
    versioned: true,
    response: null,
    handle: ({ actor, params, version }) =>
      drafts.remove(actor, { ...params, version }),
  }),
];
