import {
  parseRequestSchema,
  parseResponseSchema,
  recapCreateSchema,
  recapListQuerySchema,
  recapListSchema,
  recapSchema,
  recapUpdateSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Recaps } from '../../services/Recaps';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** Reading, writing and publishing recaps. */
export const recapRoutes = (recaps: Recaps): Route[] => [
  defineRoute({
    method: 'post',
    path: '/recaps/parse',
    summary: 'Understand a text; nothing is written',
    body: parseRequestSchema,
    response: parseResponseSchema,
    handle: ({ actor, body }) => recaps.parse(actor, body),
  }),
  defineRoute({
    method: 'get',
    path: '/recaps',
    summary: 'Recaps that the reader may read, the last changed first',
    query: recapListQuerySchema,
    response: recapListSchema,
    handle: ({ actor, query }) => recaps.list(actor, query, query),
  }),
  defineRoute({
    method: 'post',
    path: '/recaps',
    summary: 'Keep a recap, and show it to everybody if so wished',
    body: recapCreateSchema,
    status: 201,
    response: recapSchema,
    handle: ({ actor, body }) => recaps.create(actor, body),
  }),
  defineRoute({
    method: 'get',
    path: '/recaps/:id',
    summary: 'A whole recap',
    params: idParamsSchema,
    response: recapSchema,
    handle: ({ actor, params }) => recaps.read(actor, params.id),
  }),
  defineRoute({
    method: 'put',
    path: '/recaps/:id',
    summary: 'Change a recap',
    params: idParamsSchema,
    body: recapUpdateSchema,
    versioned: true,
    response: recapSchema,
    handle: ({ actor, params, version, body }) =>
      recaps.update(actor, { ...params, version }, body.content, body),
  }),
  defineRoute({
    method: 'get',
    path: '/recaps/:id/source',
    summary: 'The original as it came in, byte for byte',
    params: idParamsSchema,
    response: null,
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    handle: async ({ actor, params }, response) => {
      const { name, content } = await recaps.readSource(actor, params.id);
      // Never shown by a browser: it is anything that somebody pasted.
      response
        .attachment(name?.split(/[\\/]/).at(-1) || 'recap.txt')
        .type('text/plain; charset=utf-8')
        .set('X-Content-Type-Options', 'nosniff')
        .send(content);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/recaps/:id/publish',
    summary: 'Show a recap to everybody, on all pages that it concerns',
    params: idParamsSchema,
    versioned: true,
    response: recapSchema,
    handle: ({ actor, params, version }) =>
      recaps.publish(actor, { ...params, version }),
  }),
  defineRoute({
    method: 'post',
    path: '/recaps/:id/archive',
    summary: 'Take a recap out of all lists',
    params: idParamsSchema,
    versioned: true,
    response: recapSchema,
    handle: ({ actor, params, version }) =>
      recaps.archive(actor, { ...params, version }),
  }),
];
