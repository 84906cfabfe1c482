import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { FinishedDraftError } from '../services/FinishedDraftError';
import { OtherContentError } from '../services/OtherContentError';
import { StageMovedError } from '../services/StageMovedError';
import { StaleVersionError } from '../services/StaleVersionError';

/** Errors of the JSON body parser have a type and a status. */
const typeOf = (error: unknown): unknown => Object(error).type;

const codeOf = (error: unknown): string => String(Object(error).code);

/** The drivers' errors: a code such as SQLITE_BUSY, or five signs of SQL's, one of them a digit. */
const isOfDatabase = (error: unknown): boolean =>
  /^(?:SQLITE_\w+|(?=\D*\d)[0-9A-Z]{5})$/.test(codeOf(error));

/**
 * Nobody answers, or hangs up: the sockets' codes, those of SQL that begin
 * with 08 (connection) and 57P (shutdown), and waiting in knex for a connection.
 */
const isOutOfReach = (error: unknown): boolean =>
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|57P\w{2})$/.test(
    codeOf(error),
  ) ||
  Object(error).name === 'KnexTimeoutError' ||
  String(Object(error).message).startsWith('Connection terminated');

/**
 * Says what is wrong with a body that cannot be read, hands the present state
 * to whoever had a stale version or had made it already, and the recap to
 * whoever had the draft that became it, says so where the database is out of reach,
 * and tells nobody the SQL that failed;
 * Backstage answers every other error.
 */
export function answerErrors(options: {
  maxBodyBytes: number;
  logger: LoggerService;
}): ErrorRequestHandler {
  const { maxBodyBytes, logger } = options;
  return (error, request, response, next) => {
    const answer = (
      statusCode: number,
      { name, message }: Error,
      more: object,
    ) =>
      response.status(statusCode).json({
        error: { name, message },
        request: { method: request.method, url: request.url },
        response: { statusCode },
        ...more,
      });
    if (
      error instanceof StaleVersionError ||
      error instanceof StageMovedError ||
      error instanceof OtherContentError
    ) {
      answer(409, error, { current: error.current });
      return;
    }
    if (error instanceof FinishedDraftError) {
      answer(404, error, { recapId: error.recapId });
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
        if (isOutOfReach(error)) {
          logger.error('The database is out of reach', error);
          next(
            new ServiceUnavailableError(
              'The database cannot be reached at the moment; try again later',
            ),
          );
        } else if (isOfDatabase(error)) {
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
