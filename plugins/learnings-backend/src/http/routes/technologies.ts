import {
  changeSchema,
  mergeSchema,
  radarQuerySchema,
  radarSchema,
  technologyContentSchema,
  technologyDetailSchema,
  technologyListQuerySchema,
  technologyListSchema,
  technologyUpdateSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Radar } from '../../services/Radar';
import type { Technologies } from '../../services/Technologies';
import type { TechnologyChanges } from '../../services/TechnologyChanges';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** The catalogue of technologies, and the radar made of the ledger. */
export const technologyRoutes = (deps: {
  technologies: Technologies;
  technologyChanges: TechnologyChanges;
  radar: Radar;
}): Route[] => {
  const { technologies, technologyChanges, radar } = deps;
  return [
    defineRoute({
      method: 'get',
      path: '/technologies',
      summary: 'Technologies that are heard of or moved, by name',
      query: technologyListQuerySchema,
      response: technologyListSchema,
      handle: ({ actor, query }) => technologies.list(actor, query, query),
    }),
    defineRoute({
      method: 'post',
      path: '/technologies',
      summary: 'Add a technology that no recap mentions yet',
      body: technologyContentSchema,
      status: 201,
      response: technologyDetailSchema,
      handle: ({ actor, body }) => technologies.create(actor, body),
    }),
    defineRoute({
      method: 'get',
      path: '/technologies/:id',
      summary: 'One technology, or what it was merged into',
      params: idParamsSchema,
      response: technologyDetailSchema,
      handle: ({ actor, params }) => technologies.read(actor, params.id),
    }),
    defineRoute({
      method: 'put',
      path: '/technologies/:id',
      summary: 'Say what a technology is',
      params: idParamsSchema,
      body: technologyUpdateSchema,
      versioned: true,
      response: changeSchema,
      handle: ({ actor, params, version, body }) =>
        technologyChanges.edit(actor, { ...params, version }, body.content),
    }),
    defineRoute({
      method: 'post',
      path: '/technologies/:id/merge',
      summary: 'Make one technology of two; the ledger keeps what both did',
      params: idParamsSchema,
      body: mergeSchema,
      response: changeSchema,
      handle: ({ actor, params, body }) =>
        technologyChanges.merge(actor, params.id, body),
    }),
    defineRoute({
      method: 'get',
      path: '/radar',
      summary: 'The ledger as the community tech-radar plugin reads it',
      query: radarQuerySchema,
      response: radarSchema,
      handle: ({ actor, query }) => radar.read(actor, query),
    }),
  ];
};
