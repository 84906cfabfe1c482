import {
  createDocument,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { z } from 'zod';
import type { Route } from './defineRoute';

const errorSchema = z
  .object({
    error: z.object({ name: z.string(), message: z.string() }),
    response: z.object({ statusCode: z.int() }),
  })
  .meta({ id: 'Error' });

const ifMatch = z.object({
  'If-Match': z.string().meta({
    description: 'The version of the record that the caller has seen.',
    example: '"3"',
  }),
});

/** A document of OpenAPI 3.1. */
export type OpenApiDocument = { openapi: string; [field: string]: unknown };

/** Describes all routes as OpenAPI 3.1. */
export function openApiDocument(routes: Route[]): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method] = {
      summary: route.summary,
      requestParams: {
        ...(route.params && { path: route.params }),
        ...(route.query && { query: route.query }),
        ...(route.versioned && { header: ifMatch }),
      },
      ...(route.body && {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: route.body } },
        },
      }),
      responses: {
        [`${route.status}` as const]: {
          description: 'Done',
          content: contentOf(route),
        },
        default: {
          description: 'What is wrong, and what to do about it',
          content: { 'application/json': { schema: errorSchema } },
        },
      },
    };
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: { title: 'learnings', version: '1' },
    servers: [{ url: '/api/learnings' }],
    paths,
  });
  return { ...document };
}

function contentOf({
  response,
  contentType,
}: Route): ZodOpenApiResponseObject['content'] {
  if (contentType) return { [contentType]: { schema: { type: 'string' } } };
  return response ? { 'application/json': { schema: response } } : undefined;
}
