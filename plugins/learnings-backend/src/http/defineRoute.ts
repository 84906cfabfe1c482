import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../services/Actor';
import { parseIfMatch } from './parseIfMatch';
import { parseWith } from './parseWith';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a route is told, still unchecked. */
export interface RawRequest {
  actor: Actor;
  params: unknown;
  query: unknown;
  body: unknown;
  ifMatch: string | undefined;
}

/** One operation: the router and the OpenAPI document both come from it. */
export interface Route {
  method: Method;
  /** As Express has it: `/recaps/:id`. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Whether the version that the caller has seen comes in `If-Match`. */
  versioned: boolean;
  status: 200 | 201 | 204;
  /** Null where the answer has no JSON body. */
  response: z.ZodType | null;
  /** What the answer is where it is not JSON. */
  contentType?: string;
  /** Checks the request and answers it. */
  answer(request: RawRequest, response: Response): Promise<void>;
}

/** The checked parts of a request. */
interface Checked<P, Q, B, V> {
  actor: Actor;
  params: P;
  query: Q;
  body: B;
  /** Of `If-Match`. */
  version: V;
}

type Schema = z.ZodType | undefined;
type Read<S> = S extends z.ZodType ? z.output<S> : undefined;

/**
 * One definition of a route, from which its checks, its place in the router
 * and its part of the OpenAPI document come.
 */
export function defineRoute<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends Schema = undefined,
  R extends z.ZodType | null = null,
  V extends boolean = false,
>(route: {
  method: Method;
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  versioned?: V;
  status?: Route['status'];
  response: R;
  contentType?: string;
  handle(
    request: Checked<
      Read<P>,
      Read<Q>,
      Read<B>,
      V extends true ? number : undefined
    >,
    response: Response,
  ): Promise<R extends z.ZodType ? z.output<R> : void>;
}): Route {
  const { params, query, body, versioned = false, handle, ...rest } = route;
  const status = route.status ?? (route.response ? 200 : 204);
  return {
    ...rest,
    params,
    query,
    body,
    versioned,
    status,
    async answer(raw, response) {
      const checked = {
        actor: raw.actor,
        params: params && parseWith(params, raw.params),
        query: query && parseWith(query, raw.query),
        body: body && parseWith(body, raw.body),
        version: versioned ? parseIfMatch(raw.ifMatch) : undefined,
        // Each part is there exactly where the route has a schema for it.
      } as Parameters<typeof handle>[0];
      const result = await handle(checked, response);
      if (response.headersSent) return;
      response.status(status);
      if (route.response) response.json(result);
      else response.end();
    },
  };
}
