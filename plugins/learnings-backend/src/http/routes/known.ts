import {
  knownRequestSchema,
  knownResponseSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { KnownSubjects } from '../../services/KnownSubjects';
import { defineRoute, type Route } from '../defineRoute';

/** What others already wrote, for whoever is writing. */
export const knownRoutes = (known: KnownSubjects): Route[] => [
  defineRoute({
    method: 'post',
    path: '/recaps/known',
    summary:
      'What is known of the event and the talks of a recap that is being written, and who has the same text; nothing is written',
    body: knownRequestSchema,
    response: knownResponseSchema,
    handle: ({ actor, body }) => known.find(actor, body),
  }),
];
