import { z } from 'zod';
import { defineRoute, type Route } from '../defineRoute';
import { openApiDocument } from '../openApiDocument';

const documentSchema = z.looseObject({ openapi: z.string() });

/** The routes, and one more that describes them all. */
export function withOpenApi(routes: Route[]): Route[] {
  const all: Route[] = [
    ...routes,
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      summary: 'This document',
      response: documentSchema,
      handle: async () => document,
    }),
  ];
  const document = openApiDocument(all);
  return all;
}
