import {
  entityLearningListQuerySchema,
  entityLearningListSchema,
  learningListQuerySchema,
  learningListSchema,
  placesRequestSchema,
  placesSchema,
} from '@conference-learnings/plugin-learnings-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import type { EntityLearnings } from '../../services/EntityLearnings';
import type { Learnings } from '../../services/Learnings';
import { defineRoute, type Route } from '../defineRoute';

const partSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9_.-]+$/, 'must be a part of an entity ref');

const entityParamsSchema = z.object({
  kind: partSchema,
  namespace: partSchema,
  name: partSchema,
});

/** The feed, and what an entity's own page shows. */
export const learningRoutes = (services: {
  learnings: Learnings;
  entityLearnings: EntityLearnings;
}): Route[] => [
  defineRoute({
    method: 'get',
    path: '/learnings',
    summary:
      'Published recaps, talk notes, takeaways and follow-ups, newest first',
    query: learningListQuerySchema,
    response: learningListSchema,
    handle: ({ actor, query }) => services.learnings.list(actor, query, query),
  }),
  defineRoute({
    method: 'get',
    path: '/entities/:kind/:namespace/:name/learnings',
    summary:
      'What concerns a catalog entity, with what reaches it along relations',
    params: entityParamsSchema,
    query: entityLearningListQuerySchema,
    response: entityLearningListSchema,
    handle: ({ actor, params, query }) =>
      services.entityLearnings.list(actor, stringifyEntityRef(params), query),
  }),
  defineRoute({
    method: 'post',
    path: '/entities/places',
    summary: 'Where else it is read what concerns some catalog entities',
    body: placesRequestSchema,
    response: placesSchema,
    handle: ({ actor, body }) =>
      services.entityLearnings.placesOf(actor, body.entityRefs),
  }),
];
