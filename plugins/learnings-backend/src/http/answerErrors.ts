import { InputError, serializeError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { StaleVersionError } from '../services/StaleVersionError';

/** Errors of the JSON body parser have a type and a status. */
const typeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'type' in error
    ? error.type
    : undefined;

/**
 * Says what is wrong with a body that cannot be read, and hands the present
 * state to whoever had a stale version; Backstage answers every other error.
 */
export function answerErrors(maxBodyBytes: number): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (error instanceof StaleVersionError) {
      const { current, ...rest } = serializeError(error);
      response.status(409).json({
        error: { name: rest.name, message: rest.message },
        request: { method: request.method, url: request.url },
        response: { statusCode: 409 },
        current,
      });
      return;
    }
    switch (typeOf(error)) {
      case 'entity.parse.failed':
        next(new InputError('The body is not valid JSON', error));
        return;
      case 'entity.too.large':
        next(
          Object.assign(
            new Error(`The body is larger than ${maxBodyBytes} bytes`),
            { name: 'PayloadTooLargeError', statusCode: 413 },
          ),
        );
        return;
      default:
        next(error);
    }
  };
}
