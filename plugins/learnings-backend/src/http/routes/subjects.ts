import {
  eventListQuerySchema,
  eventListSchema,
  eventSchema,
  talkListQuerySchema,
  talkListSchema,
  talkSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Subjects } from '../../services/Subjects';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** Events and talks that recaps are about. */
export const subjectRoutes = (subjects: Subjects): Route[] => [
  defineRoute({
    method: 'get',
    path: '/events',
    summary: 'Events that published recaps are about, the latest first',
    query: eventListQuerySchema,
    response: eventListSchema,
    handle: ({ actor, query }) => subjects.listEvents(actor, query, query),
  }),
  defineRoute({
    method: 'get',
    path: '/events/:id',
    summary: 'One event',
    params: idParamsSchema,
    response: eventSchema,
    handle: ({ actor, params }) => subjects.readEvent(actor, params.id),
  }),
  defineRoute({
    method: 'get',
    path: '/talks',
    summary: 'Talks that published recaps speak of',
    query: talkListQuerySchema,
    response: talkListSchema,
    handle: ({ actor, query }) => subjects.listTalks(actor, query, query),
  }),
  defineRoute({
    method: 'get',
    path: '/talks/:id',
    summary: 'One talk',
    params: idParamsSchema,
    response: talkSchema,
    handle: ({ actor, params }) => subjects.readTalk(actor, params.id),
  }),
];
