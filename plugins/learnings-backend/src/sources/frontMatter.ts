import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type EntityLinkContent,
  entityRefSchema,
  type RecapContent,
} from '@conference-learnings/plugin-learnings-common';

type Fields = Record<string, unknown>;
type Contributor = RecapContent['contributors'][number];

/**
 * What the front matter of a file says beyond what every recap's says: the
 * publishing team, the entities that it concerns, which users wrote it and who
 * may edit the recap (an author may not, merely by being named).
 * The file comes from a source that the operator chose, so its word is taken;
 * a value that is no entity ref is left out, and a warning names it.
 *
 * @param publishAs - the team where the file names none
 */
export function withFrontMatter(
  content: RecapContent,
  frontMatter: Fields,
  publishAs: string | null,
): { content: RecapContent; warnings: string[] } {
  const warnings: string[] = [];
  const refOf = (field: string, value: unknown, kind: string) => {
    const ref = entityRefOf(value, kind);
    if (ref === null)
      warnings.push(`${field}: ${JSON.stringify(value)} is no entity ref`);
    return ref;
  };

  const { team, entities, authors, author, editors } = fieldsOf(frontMatter);
  const publishingTeam =
    (team === undefined ? null : refOf('team', team, 'group')) ?? publishAs;
  const links = listOf(entities)
    .map(value => refOf('entities', value, 'component'))
    .filter(ref => ref !== null)
    .map(authorLink);
  const contributors = withUsers(
    content.contributors,
    [...listOf(authors), ...listOf(author)],
    value => refOf('authors', value, 'user'),
  );
  const editorRefs = listOf(editors)
    .map(value => refOf('editors', value, 'user'))
    .filter(ref => ref !== null);
  return {
    content: {
      ...content,
      publishingTeam,
      editors: [...content.editors, ...editorRefs],
      contributors,
      links: [...links, ...content.links],
    },
    warnings,
  };
}

function fieldsOf(frontMatter: Fields): Fields {
  return Object.fromEntries(
    Object.entries(frontMatter).map(([key, value]) => [
      key.toLowerCase(),
      value,
    ]),
  );
}

/** A YAML list, or one value, or several with commas between. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string')
    return value
      .split(',')
      .map(item => item.trim())
      .filter(Boolean);
  return value === undefined || value === null ? [] : [value];
}

function entityRefOf(value: unknown, defaultKind: string): string | null {
  if (typeof value !== 'string') return null;
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(value.trim(), {
        defaultKind,
        defaultNamespace: 'default',
      }),
    );
    return entityRefSchema.safeParse(ref).data ?? null;
  } catch {
    return null;
  }
}

function authorLink(entityRef: string): EntityLinkContent {
  return {
    entityRef,
    origin: 'author',
    state: 'confirmed',
    confidence: 1,
    reason: null,
    words: null,
  };
}

/** Authors written as `{name, user}` or as a ref such as `user:default/ines`; a bare name tells no user. */
function withUsers(
  contributors: Contributor[],
  authors: unknown[],
  userRefOf: (value: unknown) => string | null,
): Contributor[] {
  const users = new Map<string, string>();
  for (const author of authors) {
    const { name, user } = asAuthor(author);
    const ref = user === undefined ? null : userRefOf(user);
    if (ref?.startsWith('user:')) users.set(name ?? ref, ref);
  }
  const named = contributors.map(contributor => {
    const userRef = users.get(contributor.name) ?? contributor.userRef;
    // The parser takes a ref for a name; the part that people read is the last.
    return contributor.name.startsWith('user:')
      ? { ...contributor, name: nameOf(contributor.name), userRef }
      : { ...contributor, userRef };
  });
  const known = new Set(named.map(({ userRef }) => userRef));
  const unnamed = [...users].filter(([, ref]) => !known.has(ref));
  return [
    ...named,
    ...unnamed.map(([name, userRef]) => ({
      name: nameOf(name),
      role: 'author' as const,
      userRef,
    })),
  ];
}

function asAuthor(author: unknown): { name?: string; user?: unknown } {
  if (typeof author === 'string')
    return author.startsWith('user:') ? { name: author, user: author } : {};
  if (typeof author !== 'object' || author === null) return {};
  const name = 'name' in author ? author.name : undefined;
  return {
    name: typeof name === 'string' ? name.trim() : undefined,
    user: 'user' in author ? author.user ?? undefined : undefined,
  };
}

function nameOf(nameOrRef: string): string {
  return nameOrRef.slice(nameOrRef.lastIndexOf('/') + 1).replace(/^user:/, '');
}
