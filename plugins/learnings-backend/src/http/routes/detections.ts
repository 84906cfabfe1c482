import {
  detectionListQuerySchema,
  detectionListSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Detections } from '../../services/Detections';
import { defineRoute, type Route } from '../defineRoute';

/** What is declared, held against what the catalog shows. */
export const detectionRoutes = (detections: Detections): Route[] => [
  defineRoute({
    method: 'get',
    path: '/detections',
    summary: 'Which entities use which technology, and whether anybody says so',
    query: detectionListQuerySchema,
    response: detectionListSchema,
    handle: ({ actor, query }) => detections.list(actor, query, query),
  }),
];
