import {
  changeListQuerySchema,
  changeListSchema,
  changeSchema,
  eventSplitSchema,
  eventUpdateSchema,
  mergeSchema,
  talkSplitSchema,
  talkUpdateSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Changes } from '../../services/Changes';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** Putting events and talks right, and taking that back. */
export const changeRoutes = (changes: Changes): Route[] => [
  defineRoute({
    method: 'put',
    path: '/events/:id',
    summary: 'Say what an event is, whatever recaps say of it later',
    params: idParamsSchema,
    body: eventUpdateSchema,
    versioned: true,
    response: changeSchema,
    handle: ({ actor, params, version, body }) =>
      changes.editEvent(actor, { ...params, version }, body.content),
  }),
  defineRoute({
    method: 'post',
    path: '/events/:id/merge',
    summary: 'Make one event of two; its talks of the same title become one',
    params: idParamsSchema,
    body: mergeSchema,
    response: changeSchema,
    handle: ({ actor, params, body }) =>
      changes.mergeEvent(actor, params.id, body),
  }),
  defineRoute({
    method: 'post',
    path: '/events/:id/split',
    summary: 'Give some recaps of an event an event of their own',
    params: idParamsSchema,
    body: eventSplitSchema,
    response: changeSchema,
    handle: ({ actor, params, body }) =>
      changes.splitEvent(actor, params.id, body),
  }),
  defineRoute({
    method: 'put',
    path: '/talks/:id',
    summary: 'Say what a talk is, whatever recaps say of it later',
    params: idParamsSchema,
    body: talkUpdateSchema,
    versioned: true,
    response: changeSchema,
    handle: ({ actor, params, version, body }) =>
      changes.editTalk(actor, { ...params, version }, body.content),
  }),
  defineRoute({
    method: 'post',
    path: '/talks/:id/merge',
    summary: 'Make one talk of two of an event',
    params: idParamsSchema,
    body: mergeSchema,
    response: changeSchema,
    handle: ({ actor, params, body }) =>
      changes.mergeTalk(actor, params.id, body),
  }),
  defineRoute({
    method: 'post',
    path: '/talks/:id/split',
    summary: 'Give some notes on a talk a talk of their own',
    params: idParamsSchema,
    body: talkSplitSchema,
    response: changeSchema,
    handle: ({ actor, params, body }) =>
      changes.splitTalk(actor, params.id, body),
  }),
  defineRoute({
    method: 'get',
    path: '/changes',
    summary:
      'What people did to an event, a talk or a technology, the latest first',
    query: changeListQuerySchema,
    response: changeListSchema,
    handle: ({ actor, query }) => changes.list(actor, query, query),
  }),
  defineRoute({
    method: 'post',
    path: '/changes/:id/undo',
    summary: 'Take a change back, unless a later one rests on it',
    params: idParamsSchema,
    response: changeSchema,
    handle: ({ actor, params }) => changes.undo(actor, params.id),
  }),
];
