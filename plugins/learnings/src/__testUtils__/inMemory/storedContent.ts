import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { anId } from '../samples';

/** What is stored of a content: everything in it gets an id. */
export function storedContent(content: RecapContent) {
  const links = (given: RecapContent['links']) =>
    given.map(link => ({ ...link, id: link.id ?? anId(), missing: false }));
  const item = <T extends { id?: string; links: RecapContent['links'] }>(
    one: T,
  ) => ({ ...one, id: one.id ?? anId(), links: links(one.links) });
  return {
    ...content,
    event: content.event && { ...content.event, id: anId() },
    talks: content.talks.map(note => ({ ...item(note), talkId: anId() })),
    takeaways: content.takeaways.map(item),
    followUps: content.followUps.map(one => ({ ...item(one), version: 1 })),
    links: links(content.links),
  };
}
