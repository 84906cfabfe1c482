import {
  adoptionEntrySchema,
  adoptionListQuerySchema,
  adoptionListSchema,
  adoptionRecordSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Adoption } from '../../services/Adoption';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** The ledger of adoption. */
export const adoptionRoutes = (adoption: Adoption): Route[] => [
  defineRoute({
    method: 'get',
    path: '/adoption',
    summary: 'Who moved which technology to which stage, the latest first',
    query: adoptionListQuerySchema,
    response: adoptionListSchema,
    handle: ({ actor, query }) => adoption.list(actor, query, query),
  }),
  defineRoute({
    method: 'post',
    path: '/technologies/:id/adoption',
    summary: 'Record how far a scope is with a technology',
    params: idParamsSchema,
    body: adoptionRecordSchema,
    status: 201,
    response: adoptionEntrySchema,
    handle: ({ actor, params, body }) =>
      adoption.record(actor, params.id, body),
  }),
];
