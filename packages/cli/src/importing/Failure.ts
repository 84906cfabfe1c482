import { isError, ResponseError } from '@backstage/errors';

/** Why something was not brought in, in words for the one who asked. */
export interface Failure {
  message: string;
  /** Every other file would fail in the same way. */
  isForAll: boolean;
}

const forAll = (message: string): Failure => ({ message, isForAll: true });
const forOne = (message: string): Failure => ({ message, isForAll: false });

/** Says what went wrong between here and the server, and what to do. */
export function failureOf(error: unknown, url: string): Failure {
  if (error instanceof ResponseError) return refusal(error, url);
  if (error instanceof SyntaxError)
    return forAll(
      `${url} answers with something else than the learnings API. Is it the app, or the sign-in page of a proxy? Give the address of the backend with --url, such as http://localhost:7007.`,
    );
  const cause = causeOf(error);
  if (cause !== null)
    return forAll(
      `${url} cannot be reached (${cause}). Check --url, and whether Backstage is running.`,
    );
  return forOne(error instanceof Error ? error.message : String(error));
}

function refusal(error: ResponseError, url: string): Failure {
  const said = saidBy(error);
  switch (error.statusCode) {
    case 401:
      return forAll(
        'Backstage does not accept the token: it is missing, wrong or no longer valid. Give a fresh one in LEARNINGS_TOKEN.',
      );
    case 403:
      return forAll(
        `The token does not allow this: ${said}. Use the token of a user who may write recaps.`,
      );
    case 404:
      return forAll(
        `There is no learnings plugin at ${url}. Give the address of the backend with --url, such as http://localhost:7007, and check that the plugin is installed there.`,
      );
    case 400:
      return said.startsWith('content.publishingTeam:')
        ? forAll(`${said.replace(/^[^:]*: /, '')}. Choose one with --team.`)
        : forOne(`Backstage does not take it: ${said}.`);
    case 409:
      return forOne(
        `Somebody else changed it at the same moment: ${said}. Run the command again.`,
      );
    case 413:
      return forOne(
        `It is too large for the server: ${said}. Split it, or leave out embedded images.`,
      );
    case 429:
    case 502:
    case 503:
    case 504:
      return forAll(
        `Backstage cannot answer at the moment (${error.statusCode}): ${said}. Run the command again later.`,
      );
    default:
      return forOne(
        `Backstage failed with ${error.statusCode}: ${said}. Its log says more.`,
      );
  }
}

/** What the server said, without the full stop. */
function saidBy({ cause, statusText }: ResponseError): string {
  const said = isError(cause) ? cause.message : statusText;
  return said.replace(/\.$/, '');
}

/**
 * Why there was no answer: `fetch failed` says nothing, its cause does. Null
 * where the error is another one.
 */
function causeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'TimeoutError') return 'it took too long';
  const { cause } = error;
  if (!(error instanceof TypeError) || !(cause instanceof Error)) return null;
  // Where several addresses were tried, there is only a code.
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
