import type {
  ParsedRecap,
  ParsedTalk,
} from '@conference-learnings/recap-parser';

const LINE = 100;

const oneLine = (text: string) => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > LINE ? `${flat.slice(0, LINE - 1)}…` : flat;
};

const names = (people: { name: string }[]) =>
  people.map(({ name }) => name).join(', ');

function talkLine({ title, speakers, day, videoUrl }: ParsedTalk): string {
  const about = [speakers.join(', '), day, videoUrl].filter(Boolean);
  return [title ?? '(untitled)', ...about].join(' · ');
}

function list(heading: string, items: string[]): string[] {
  return items.length === 0
    ? []
    : [
        '',
        `${heading} (${items.length})`,
        ...items.map(item => `  - ${oneLine(item)}`),
      ];
}

/** What was understood of a recap, for people to read on a terminal. */
export function summarise(recap: ParsedRecap): string {
  const { event } = recap;
  const dates = [event.startDate, event.endDate].filter(Boolean).join(' to ');
  const facts: Array<[label: string, value: string]> = [
    ['Event', [event.name, event.location, dates].filter(Boolean).join(' · ')],
    ['Published', recap.publishedDate ?? ''],
    ['By', names(recap.authors)],
    ['With', names(recap.contributors)],
    ['Technologies', names(recap.technologies)],
  ];
  return [
    recap.title,
    ...facts.flatMap(([label, value]) =>
      value ? [`  ${label.padEnd(13)}${value}`] : [],
    ),
    ...list('Talks', recap.talks.map(talkLine)),
    ...list(
      'Takeaways',
      recap.takeaways.map(({ kind, text }) => `${kind}: ${text}`),
    ),
    ...list(
      'Follow-ups',
      recap.followUps.map(({ text }) => text),
    ),
    ...list(
      'Warnings',
      recap.warnings.map(({ message }) => message),
    ),
    '',
  ].join('\n');
}
