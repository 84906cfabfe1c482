import { z } from 'zod';
import { defineRoute, type Route } from '../defineRoute';
import { openApiDocument, type OpenApiDocument } from '../openApiDocument';

const documentSchema = z.looseObject({ openapi: z.string() });

/** The routes, and one more that describes them all. */
export function withOpenApi(routes: Route[]): Route[] {
  const described = (document: OpenApiDocument) =>
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      summary: 'This document',
      response: documentSchema,
      handle: async () => document,
    });
  const itself = described({ openapi: '' });
  return [...routes, described(openApiDocument([...routes, itself]))];
}
