import {
  technologyNameListQuerySchema,
  technologyNameListSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { TechnologyNames } from '../../services/TechnologyNames';
import { defineRoute, type Route } from '../defineRoute';

/** Names of technologies to choose from while typing. */
export const technologyNameRoutes = (names: TechnologyNames): Route[] => [
  defineRoute({
    method: 'get',
    path: '/technologies/names',
    summary: 'Names of technologies of which a word begins with a text',
    query: technologyNameListQuerySchema,
    response: technologyNameListSchema,
    handle: ({ actor, query }) => names.list(actor, query),
  }),
];
