const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const MAX_ID = 40;

/**
 * Adds what a module brings by its id.
 *
 * @param noun - what it is, and an id that would do
 * @throws Error where the id is no short slug, or is that of another one
 */
export function addById<T extends { id: string }>(
  added: Map<string, T>,
  item: T,
  noun: { one: string; example: string },
): void {
  const { id } = item;
  if (typeof id !== 'string' || id.length > MAX_ID || !SLUG.test(id))
    throw new Error(
      `learnings: the id of the ${noun.one} ${JSON.stringify(
        id,
      )} must be a short slug such as "${
        noun.example
      }": lower-case letters, digits and hyphens, ${MAX_ID} characters at most`,
    );
  if (added.has(id))
    throw new Error(
      `learnings: there are two ${noun.one}s with the id "${id}"; give one of them another id`,
    );
  added.set(id, item);
}
