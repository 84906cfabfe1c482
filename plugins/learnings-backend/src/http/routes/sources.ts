import {
  sourceFileContentSchema,
  sourceFileListQuerySchema,
  sourceFileListSchema,
  sourceFileQuerySchema,
} from '@conference-learnings/plugin-learnings-common';
import type { ReadableFiles } from '../../services/ReadableFiles';
import { defineRoute, type Route } from '../defineRoute';

/** Files of the configured sources. */
export const sourceRoutes = (files: ReadableFiles): Route[] => [
  defineRoute({
    method: 'get',
    path: '/sources/files',
    summary: 'Files of the configured sources, and what became of them',
    query: sourceFileListQuerySchema,
    response: sourceFileListSchema,
    handle: ({ actor, query }) => files.list(actor, query, query),
  }),
  defineRoute({
    method: 'get',
    path: '/sources/files/content',
    summary: 'What a file of a source holds',
    query: sourceFileQuerySchema,
    response: sourceFileContentSchema,
    handle: ({ query }) => files.read(query),
  }),
];
