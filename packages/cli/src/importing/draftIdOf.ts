import { v5 } from 'uuid';

/** Of this command: what it makes ids of is nobody else's. */
const NAMESPACE = '6c3f0c0e-6a2e-4b2f-9d55-0d6f1f6f7a61';

/**
 * The id under which a text is brought in: the same whenever the same person
 * brings it in again, so that a recap is made once, and another for everybody,
 * so that nobody learns from it what others have.
 */
export function draftIdOf(text: string, token: string): string {
  return v5(JSON.stringify([ownerOf(token), text]), NAMESPACE);
}

/** A user's token is a new one every hour, and says whose it is; another stays. */
function ownerOf(token: string): string {
  try {
    const claims = Buffer.from(token.split('.')[1], 'base64url').toString();
    const { sub } = Object(JSON.parse(claims));
    return typeof sub === 'string' ? sub : token;
  } catch {
    return token;
  }
}
