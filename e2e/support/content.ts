import type { RecapContent } from '@conference-learnings/plugin-learnings-common';

/** A recap of an event that says nothing yet. */
export const emptyContent = (event: string): RecapContent => ({
  title: 'Untitled',
  summary: null,
  body: '',
  event: {
    name: event,
    series: null,
    edition: null,
    location: null,
    startDate: null,
    endDate: null,
    url: null,
  },
  publishingTeam: null,
  editors: [],
  publishedDate: null,
  tags: [],
  contributors: [],
  talks: [],
  takeaways: [],
  followUps: [],
  technologies: [],
  links: [],
});
