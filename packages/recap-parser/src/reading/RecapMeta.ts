/** What front matter, page metadata or a title block say about a recap. */
export interface RecapMeta {
  title: string | null;
  summary: string | null;
  /** ISO 8601 date. */
  publishedDate: string | null;
  authors: string[];
  tags: string[];
  /** What the document says outright about its event. */
  event: {
    name: string | null;
    location: string | null;
    startDate: string | null;
    endDate: string | null;
    url: string | null;
  };
}

export const noMeta = (): RecapMeta => ({
  title: null,
  summary: null,
  publishedDate: null,
  authors: [],
  tags: [],
  event: {
    name: null,
    location: null,
    startDate: null,
    endDate: null,
    url: null,
  },
});

/** The first of two that says something, field by field. */
export function mergeMeta(first: RecapMeta, second: RecapMeta): RecapMeta {
  return {
    title: first.title ?? second.title,
    summary: first.summary ?? second.summary,
    publishedDate: first.publishedDate ?? second.publishedDate,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    tags: first.tags.length > 0 ? first.tags : second.tags,
    event: {
      name: first.event.name ?? second.event.name,
      location: first.event.location ?? second.event.location,
      startDate: first.event.startDate ?? second.event.startDate,
      endDate: first.event.endDate ?? second.event.endDate,
      url: first.event.url ?? second.event.url,
    },
  };
}
