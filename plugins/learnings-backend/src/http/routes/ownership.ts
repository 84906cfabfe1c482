import {
  reachedSchema,
  reassignSchema,
  relinkSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Ownership } from '../../services/Ownership';
import type { Relinking } from '../../services/Relinking';
import { defineRoute, type Route } from '../defineRoute';

/** What goes on where a person has left, or an entity was renamed. */
export const ownershipRoutes = (services: {
  ownership: Ownership;
  relinking: Relinking;
}): Route[] => [
  defineRoute({
    method: 'post',
    path: '/recaps/reassign',
    summary: 'Give recaps of one creator to another',
    body: reassignSchema,
    response: reachedSchema,
    handle: ({ actor, body }) => services.ownership.reassign(actor, body),
  }),
  defineRoute({
    method: 'post',
    path: '/links/relink',
    summary: 'Let links to an entity that is gone lead to another',
    body: relinkSchema,
    response: reachedSchema,
    handle: ({ actor, body }) => services.relinking.relink(actor, body),
  }),
];
