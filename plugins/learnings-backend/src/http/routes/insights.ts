import {
  insightsQuerySchema,
  insightsSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Insights } from '../../services/Insights';
import { defineRoute, type Route } from '../defineRoute';

/** What became of what was heard. */
export const insightRoutes = (insights: Insights): Route[] => [
  defineRoute({
    method: 'get',
    path: '/insights',
    summary: 'From talk to adoption, in counts and medians',
    query: insightsQuerySchema,
    response: insightsSchema,
    handle: ({ actor, query }) => insights.read(actor, query),
  }),
];
