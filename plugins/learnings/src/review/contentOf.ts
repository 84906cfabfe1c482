import type {
  Recap,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';

/** What of a recap its editors write; its items keep their ids. */
export function contentOf(recap: Recap): RecapContent {
  const { event, talks, takeaways, followUps, links } = recap;
  const unmarked = <L extends { missing: boolean }>(given: readonly L[]) =>
    given.map(({ missing: _, ...link }) => link);
  const item = <T extends { links: Recap['links'] }>(one: T) => ({
    ...one,
    links: unmarked(one.links),
  });
  return {
    title: recap.title,
    summary: recap.summary,
    body: recap.body,
    event: event && withoutId(event),
    publishingTeam: recap.publishingTeam,
    editors: recap.editors,
    publishedDate: recap.publishedDate,
    tags: recap.tags,
    contributors: recap.contributors,
    talks: talks.map(({ talkId: _, ...note }) => item(note)),
    takeaways: takeaways.map(item),
    followUps: followUps.map(({ version: _, ...followUp }) => item(followUp)),
    technologies: recap.technologies.map(
      ({ technologyId: _, ...mention }) => mention,
    ),
    links: unmarked(links),
  };
}

function withoutId({ id: _, ...event }: NonNullable<Recap['event']>) {
  return event;
}
