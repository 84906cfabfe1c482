import type {
  ParsedRecap,
  ParsedTalk,
  ParsedTakeaway,
  TakeawayKind,
} from '@conference-learnings/recap-parser';
import { flat } from './flat';
import { indented } from './indented';
import type { Look } from './Look';

const LABEL_COLUMNS = 15;

const KINDS: Array<[kind: TakeawayKind, heading: string]> = [
  ['insight', 'Insights'],
  ['practice', 'Practices'],
  ['announcement', 'Announcements'],
  ['caution', 'Cautions'],
  ['idea', 'Ideas'],
];

const names = (people: { name: string }[]) =>
  people.map(({ name }) => name).join(', ');

/** What was understood of a recap, for people to read. */
export function summarise(
  file: string,
  recap: ParsedRecap,
  look: Look,
): string {
  const { colours } = look;
  const { event } = recap;
  const dates = [event.startDate, event.endDate].filter(Boolean).join(' to ');
  const facts: Array<[label: string, value: string]> = [
    ['Event', [event.name, event.location, dates].filter(Boolean).join(' · ')],
    ['Published', recap.publishedDate ?? ''],
    ['By', names(recap.authors)],
    ['With', names(recap.contributors)],
    ['Technologies', names(recap.technologies)],
    ['File', file],
  ];
  const items = (texts: string[]) => texts.flatMap(text => item(look, 2, text));
  return [
    ...indented(
      look,
      { text: '', columns: 0 },
      colours.bold(flat(recap.title)),
    ),
    ...facts.flatMap(([label, value]) => fact(look, label, value)),
    ...section(look, 'Talks', recap.talks, talks =>
      talks.flatMap(talk => talkLines(look, talk)),
    ),
    ...section(look, 'Takeaways', recap.takeaways, takeaways =>
      KINDS.flatMap(([kind, heading]) =>
        ofKind(
          look,
          heading,
          takeaways.filter(one => one.kind === kind),
        ),
      ),
    ),
    ...section(look, 'Follow-ups', recap.followUps, followUps =>
      items(followUps.map(({ text }) => flat(text))),
    ),
    ...section(look, 'Warnings', recap.warnings, warnings =>
      items(warnings.map(({ message }) => colours.yellow(flat(message)))),
    ),
    '',
  ].join('\n');
}

function fact(look: Look, label: string, value: string): string[] {
  const text = `  ${label}`.padEnd(LABEL_COLUMNS);
  return value
    ? indented(
        look,
        { text: look.colours.dim(text), columns: LABEL_COLUMNS },
        flat(value),
      )
    : [];
}

function section<T>(
  { colours }: Look,
  heading: string,
  items: T[],
  show: (items: T[]) => string[],
): string[] {
  return items.length === 0
    ? []
    : ['', colours.cyan(`${heading} (${items.length})`), ...show(items)];
}

function item(look: Look, columns: number, text: string): string[] {
  return indented(
    look,
    { text: `${' '.repeat(columns)}- `, columns: columns + 2 },
    text,
  );
}

function talkLines(look: Look, talk: ParsedTalk): string[] {
  const { colours } = look;
  const { title, speakers, day, track, recommended } = talk;
  const about = [speakers.join(', '), day, track].flatMap(part =>
    part ? [flat(part)] : [],
  );
  const line = [
    colours.bold(flat(title ?? '(untitled)')),
    ...about,
    ...(recommended ? [colours.green('recommended')] : []),
  ].join(' · ');
  return [
    ...item(look, 2, line),
    ...[talk.videoUrl, talk.slidesUrl].flatMap(url =>
      url ? [`    ${colours.dim(flat(url))}`] : [],
    ),
  ];
}

function ofKind(
  look: Look,
  heading: string,
  takeaways: ParsedTakeaway[],
): string[] {
  return takeaways.length === 0
    ? []
    : [
        `  ${look.colours.dim(heading)}`,
        ...takeaways.flatMap(({ text }) => item(look, 4, flat(text))),
      ];
}
