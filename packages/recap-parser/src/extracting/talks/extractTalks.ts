import type { Block } from '../../reading/Structure';
import type { ParsedPerson, ParsedTalk } from '../../types';
import type { Contributor } from '../contributors';
import type { Recap } from '../Recap';
import { dayOf, trackOf } from './days';
import type { Draft } from './Draft';
import { KnownPeople } from './KnownPeople';
import { withoutRepeatedTitles } from './mergeDrafts';
import { blocksOf, noteOf } from './noteOf';
import { TalkCollector } from './TalkCollector';
import { onLines } from '../../phrases/onLines';

/** A talk of the recap, with the blocks that tell of it. */
export interface FoundTalk extends ParsedTalk {
  blocks: Set<Block>;
}

const RECOMMENDS = new RegExp(
  onLines(String.raw`
    \b(?:highly recommend|recommend (?:watching|this|it|the)|must[- ](?:see|
    watch)|worth (?:watching|a watch|your time)|go watch|favou?rite|best talk|
    best session|don['’]t miss)\b
  `),
  'i',
);

/** The sessions that a recap describes, or links as sessions. */
export function extractTalks(
  recap: Recap,
  contributors: Contributor[],
  writers: ParsedPerson[],
): FoundTalk[] {
  const authors = writers.map(({ name }) => name);
  const collector = new TalkCollector(
    recap,
    new KnownPeople(recap, authors, contributors),
    contributors,
  );
  collector.collect();
  const drafts = withoutRepeatedTitles(collector.drafts).filter(
    ({ title, speakers, videoUrl }) =>
      title !== null || speakers.length > 0 || videoUrl !== null,
  );
  const byBlock = new Map<Block, Draft[]>();
  for (const draft of drafts)
    byBlock.set(draft.block, [...(byBlock.get(draft.block) ?? []), draft]);
  return drafts.map(draft => {
    const blocks = blocksOf(recap, draft, byBlock);
    const note = noteOf(recap, draft, blocks);
    const headings = draft.block.section.heading?.text ?? '';
    return {
      title: draft.title,
      speakers: draft.speakers,
      videoUrl: draft.videoUrl,
      slidesUrl: draft.slidesUrl,
      day: draft.day ?? dayOf(draft.block, recap.title),
      track: trackOf(draft.block),
      recommended:
        RECOMMENDS.test(note?.text ?? '') ||
        RECOMMENDS.test(headings) ||
        RECOMMENDS.test(draft.block.section.parent?.heading?.text ?? ''),
      anchor: recap.anchor(draft.block, draft.start, draft.end),
      note,
      blocks: new Set(blocks),
    };
  });
}
