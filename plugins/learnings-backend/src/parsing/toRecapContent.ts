import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type {
  ParsedEvent,
  ParsedRecap,
} from '@conference-learnings/recap-parser';
import { fitContent } from './fitContent';
import type { UnderstoodRecap } from './RecapParsing';

const person = (name: string, role: 'author' | 'contributor') => ({
  name,
  role,
  userRef: null,
});

/** The contract takes no more places of one name. */
const MAX_PLACES = 500;

/**
 * What the parser found, in the shape of the contract. What the contract does
 * not take is left out or cut, and a warning says so.
 */
export function toRecapContent(recap: ParsedRecap): UnderstoodRecap {
  const people = [
    ...recap.authors.map(({ name }) => person(name, 'author')),
    ...recap.contributors.map(({ name }) => person(name, 'contributor')),
  ];
  // The parser counts contributors alone; the contract counts authors first.
  const contributorAt = (index: number | null) =>
    index === null ? null : index + recap.authors.length;

  const proposed: RecapContent = {
    title: recap.title,
    summary: recap.summary,
    body: recap.body,
    event: toEvent(recap.event),
    publishingTeam: null,
    editors: [],
    publishedDate: recap.publishedDate,
    tags: recap.tags,
    contributors: people,
    talks: recap.talks.map(talk => ({
      talk: {
        title: talk.title,
        speakers: talk.speakers,
        day: talk.day,
        track: talk.track,
        videoUrl: talk.videoUrl,
        slidesUrl: talk.slidesUrl,
      },
      text: talk.note?.text ?? '',
      recommended: talk.recommended,
      contributor: null,
      anchor: talk.note?.anchor ?? talk.anchor,
      links: [],
    })),
    takeaways: recap.takeaways.map(takeaway => ({
      text: takeaway.text,
      kind: takeaway.kind,
      talk: takeaway.talk,
      contributor: contributorAt(takeaway.contributor),
      anchor: takeaway.anchor,
      links: [],
    })),
    followUps: recap.followUps.map(followUp => ({
      text: followUp.text,
      owner: null,
      dueDate: null,
      state: 'open',
      outcome: null,
      ticketUrl: null,
      talk: followUp.talk,
      anchor: followUp.anchor,
      links: [],
    })),
    technologies: recap.technologies,
    links: [],
  };
  const { content, warnings } = fitContent(proposed);
  return {
    format: recap.format,
    content,
    possibleTechnologies: recap.possibleTechnologies.map(one => ({
      ...one,
      anchors: one.anchors.slice(0, MAX_PLACES),
    })),
    waiting: [],
    warnings: [...recap.warnings, ...warnings],
    frontMatter: recap.frontMatter,
  };
}

function toEvent(event: ParsedEvent): RecapContent['event'] {
  if (event.name === null) return null;
  return {
    name: event.name,
    series: event.series,
    edition: event.year === null ? null : String(event.year),
    location: event.location,
    startDate: event.startDate,
    endDate: event.endDate,
    url: event.url,
  };
}
