import type { TechnologyDetector } from '@conference-learnings/plugin-learnings-node';
import type { TechnologyForms } from './TechnologyForms';

/** Marks the entities whose repositories the linguist plugin reads. */
const ANNOTATION = 'backstage.io/linguist';

const signsBack = (tag: string): string =>
  tag
    .replace(/-dot-net/g, ' .net')
    .replace(/-sharp$/, '#')
    .replace(/-plus-plus$/, '++');

/**
 * Reads the tags that the linguist plugin's processor gives to components: the
 * names of languages, lower-cased, with hyphens for most signs.
 *
 * @param options - the prefix is what `linguist.tagsProcessor.tagPrefix` puts
 *   before each tag
 */
export const linguistDetector = (options: {
  forms: TechnologyForms;
  tagPrefix?: string;
}): TechnologyDetector => {
  const { forms, tagPrefix = '' } = options;
  return {
    id: 'linguist',
    detect: ({ tags, annotations }) =>
      annotations[ANNOTATION] === undefined
        ? []
        : tags
            .filter(tag => tag.startsWith(tagPrefix))
            .flatMap(tag => {
              const known = forms.find(signsBack(tag.slice(tagPrefix.length)));
              // Nothing tells its tags from those that people wrote.
              return known?.category === 'language' ? known.name : [];
            }),
  };
};
