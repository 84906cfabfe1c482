import { ResponseError } from '@backstage/errors';

const STATUS: Record<string, number> = {
  InputError: 400,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
};

/**
 * An error as it comes out of the real client.
 *
 * @param sent - what the server tells along with it
 */
export async function asResponseError(
  error: Error,
  sent: object = {},
): Promise<ResponseError> {
  const status = STATUS[error.name] ?? 500;
  const body = {
    error: { name: error.name, message: error.message },
    response: { statusCode: status },
    ...sent,
  };
  return ResponseError.fromResponse({
    ok: false,
    redirected: false,
    status,
    statusText: error.name,
    type: 'default',
    url: 'http://localhost/api/learnings',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => JSON.stringify(body),
  });
}
