import type { TechnologyContent } from '@conference-learnings/plugin-learnings-common';
import type { TechnologyRow } from '../tables';

/** The columns that say what a technology is. */
export type TechnologyFields = Pick<
  TechnologyRow,
  'name' | 'category' | 'homepage' | 'repository' | 'maturity' | 'entity_ref'
>;

export const technologyFieldsOf = (
  content: TechnologyContent,
): TechnologyFields => ({
  name: content.name,
  category: content.category,
  homepage: content.homepage,
  repository: content.repository,
  maturity: content.maturity,
  entity_ref: content.entityRef,
});

/** What another one knows of the fields that are still null. */
export function gapsOfTechnology(
  stored: TechnologyFields,
  known: TechnologyFields,
): Partial<TechnologyFields> {
  const { category, homepage, repository, maturity, entity_ref } = known;
  return Object.fromEntries(
    Object.entries({
      category,
      homepage,
      repository,
      maturity,
      entity_ref,
    }).filter(
      ([field, value]) =>
        value !== null && stored[field as keyof TechnologyFields] === null,
    ),
  );
}
