import type { Anchor, ParsedRecap } from '../types';

/** Every anchor of a recap. */
export function anchorsOf(recap: ParsedRecap): Anchor[] {
  const { event, authors, contributors, talks, takeaways, followUps } = recap;
  return [
    ...talks.flatMap(({ anchor, note }) => [anchor, note?.anchor]),
    ...[...takeaways, ...followUps].map(({ anchor }) => anchor),
    ...recap.technologies.flatMap(({ anchors }) => anchors),
    ...[...authors, ...contributors, event].map(({ anchor }) => anchor),
  ].filter(anchor => anchor !== null && anchor !== undefined);
}
