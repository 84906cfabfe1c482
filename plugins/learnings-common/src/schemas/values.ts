import { z } from 'zod';

/** A UUIDv7 in its text form. */
export const idSchema = z.uuid();

/**
 * A full, lower-cased entity ref such as `component:default/payments`, as
 * `stringifyEntityRef` of `@backstage/catalog-model` makes it.
 */
export const entityRefSchema = z
  .string()
  .max(400)
  .regex(
    /^[a-z0-9_.-]+:[a-z0-9_.-]+\/[a-z0-9_.-]+$/,
    'must be a full, lower-cased entity ref such as component:default/payments',
  );

/** A calendar day, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/** An instant in UTC, ISO 8601. */
export const timestampSchema = z.iso.datetime();

/** An http or https address; no other scheme is stored or shown. */
export const webUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
  .max(2000);

/** The version of a record that a person edits; counts up from 1. */
export const versionSchema = z.int().min(1);

/**
 * Where something stands in the body: UTF-16 offsets, and the exact words with
 * a little before and after, so that they are found again after an edit.
 * The quote is the TextQuoteSelector of the W3C Web Annotation model.
 */
export const anchorSchema = z
  .object({
    start: z.int().min(0),
    end: z.int().min(0),
    exact: z.string(),
    prefix: z.string().max(200),
    suffix: z.string().max(200),
  })
  .meta({ id: 'Anchor' });
