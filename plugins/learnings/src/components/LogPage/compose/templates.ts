import type { Translate } from '../../../translation';

/** What one can start from. */
export const TEMPLATES = ['recap', 'talk', 'notes'] as const;
export type Template = (typeof TEMPLATES)[number];

const blocks = (...parts: string[]) => parts.join('\n\n');

/**
 * A text to fill in, in Markdown. Talks, takeaways and follow-ups are
 * recognised by its headings and first words; what is left empty is none.
 */
export function templateMarkdown(template: Template, t: Translate): string {
  const title = `# ${t(`template.${template}`)}`;
  const event = `${t('template.event')} `;
  const talks = `## ${t('template.talks')}`;
  const talk = blocks(
    '### ',
    `${t('template.speaker')} `,
    `${t('template.video')} `,
  );
  const takeaways = blocks(`## ${t('template.takeaways')}`, '- ');
  const followUps = blocks(`## ${t('template.followUps')}`, '- ');
  switch (template) {
    case 'recap':
      return blocks(
        title,
        // Authors are looked for right below the title.
        `${t('template.by')} `,
        event,
        talks,
        talk,
        talk,
        takeaways,
        followUps,
      );
    case 'talk':
      return blocks(title, event, talks, talk, takeaways, followUps);
    default:
      return blocks(title, event, takeaways);
  }
}
