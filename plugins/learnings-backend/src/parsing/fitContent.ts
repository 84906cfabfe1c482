import {
  recapContentSchema,
  type ParseWarning,
  type RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** Cutting one list can leave an index that points past its end, and so on. */
const MAX_PASSES = 4;

type Issue = z.core.$ZodIssue;

/**
 * Makes proposed content one that the contract takes: too long texts and lists
 * are cut, values that cannot be taken are left out, and a warning says which.
 */
export function fitContent(proposed: RecapContent): {
  content: RecapContent;
  warnings: ParseWarning[];
} {
  const content = structuredClone(proposed);
  const warnings: ParseWarning[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const result = recapContentSchema.safeParse(content);
    if (result.success) return { content: result.data, warnings };
    // From the end, so that removing an element moves none still to be mended.
    for (const issue of result.error.issues.reverse())
      warnings.push(mend(content, issue));
  }
  throw new InputError(
    'content: what was understood of it cannot be stored; please log it by hand',
  );
}

function mend(content: RecapContent, issue: Issue): ParseWarning {
  const field = issue.path.join('.');
  const key = issue.path[issue.path.length - 1];
  const parent = issue.path
    .slice(0, -1)
    .reduce<unknown>(
      (value, step) => Reflect.get(Object(value), step),
      content,
    );

  const value: unknown = Reflect.get(Object(parent), key);
  if (issue.code === 'too_big' && typeof value === 'string') {
    Reflect.set(Object(parent), key, value.slice(0, Number(issue.maximum)));
    return {
      code: 'cut',
      field,
      message: `${field} is longer than ${issue.maximum} characters; the rest was cut`,
    };
  }
  if (issue.code === 'too_big' && Array.isArray(value)) {
    value.length = Number(issue.maximum);
    return {
      code: 'cut',
      field,
      message: `${field} has more than ${issue.maximum} items; the rest were left out`,
    };
  }
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.set(Object(parent), key, null);
  return {
    code: 'left-out',
    field,
    message: `${field} was left out: ${issue.message}`,
  };
}
