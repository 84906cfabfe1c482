/** Whether two values are written as the same JSON, but for the order of fields. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  const [fields, otherFields] = [fieldsOf(one), fieldsOf(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    fields.size === otherFields.size &&
    [...fields].every(([name, value]) => sameJson(value, otherFields.get(name)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** JSON has no fields that are undefined. */
function fieldsOf(value: object) {
  return new Map<string, unknown>(
    Object.entries(value).filter(([, field]) => field !== undefined),
  );
}
