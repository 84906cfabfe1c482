import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { StaleVersionError } from '../services/StaleVersionError';

/** Errors of the JSON body parser have a type and a status. */
const typeOf = (error: unknown): unknown => Object(error).type;

/** The drivers' errors: a code such as SQLITE_BUSY, or five signs of SQL's. */
const isOfDatabase = (error: unknown): boolean =>
  /^(?:SQLITE_\w+|[0-9A-Z]{5})$/.test(String(Object(error).code));

/**
 * Says what is wrong with a body that cannot be read, hands the present state
 * to whoever had a stale version, and tells nobody the SQL that failed;
 * Backstage answers every other error.
 */
export function answerErrors(options: {
  maxBodyBytes: number;
  logger: LoggerService;
}): ErrorRequestHandler {
  const { maxBodyBytes, logger } = options;
  return (error, request, response, next) => {
    if (error instanceof StaleVersionError) {
      response.status(409).json({
        error: { name: error.name, message: error.message },
        request: { method: request.method, url: request.url },
        response: { statusCode: 409 },
        current: error.current,
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
        if (isOfDatabase(error)) {
          logger.error('The database refused a statement', error);
          next(
            new Error(
              'The database could not do this; the log of the backend says why',
            ),
          );
        } else next(error);
    }
  };
}
