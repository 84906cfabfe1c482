import { makeAnchor } from '../../anchors/makeAnchor';
import type { Block } from '../../reading/Structure';
import type { ParsedTalk } from '../../types';
import { extractAuthors } from '../authors';
import type { Contributor } from '../contributors';
import type { Recap } from '../Recap';
import { dayOf, trackOf } from './days';
import type { Draft } from './Draft';
import { KnownPeople } from './KnownPeople';
import { TalkCollector } from './TalkCollector';

/** A talk of the recap, with the blocks that tell of it. */
export interface FoundTalk extends ParsedTalk {
  blocks: Set<Block>;
}

const RECOMMENDS =
  /\b(?:highly recommend|recommend (?:watching|this|it|the)|must[- ](?:see|watch)|worth (?:watching|a watch|your time)|go watch|favou?rite|best talk|best session|don['’]t miss)\b/i;

function noteOf(
  recap: Recap,
  draft: Draft,
): (FoundTalk['note'] & object) | null {
  const { body } = recap.structure;
  const section = draft.block.kind === 'heading' ? draft.block.section : null;
  const blocks = section ? section.blocks : [draft.block];
  const last = section?.sections.at(-1);
  const start = blocks[0]?.start;
  const end = Math.max(blocks.at(-1)?.end ?? 0, last?.end ?? 0);
  if (start === undefined || end <= start) return null;
  const raw = body.slice(start, end);
  const text = raw.trimEnd();
  return { text, anchor: makeAnchor(body, start, start + text.length) };
}

function blocksOf(recap: Recap, draft: Draft): Set<Block> {
  if (draft.block.kind !== 'heading') return new Set([draft.block]);
  const { section } = draft.block;
  return new Set(
    recap.structure.blocks.filter(
      ({ start, end }) => start >= section.start && end <= section.end,
    ),
  );
}

/** The sessions that a recap describes, or links as sessions. */
export function extractTalks(
  recap: Recap,
  contributors: Contributor[],
): FoundTalk[] {
  const authors = extractAuthors(recap).map(({ name }) => name);
  const collector = new TalkCollector(
    recap,
    new KnownPeople(recap, authors, contributors),
    contributors,
  );
  collector.collect();
  return collector.drafts
    .filter(
      ({ title, speakers, videoUrl }) =>
        title !== null || speakers.length > 0 || videoUrl !== null,
    )
    .map(draft => {
      const note = noteOf(recap, draft);
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
        blocks: blocksOf(recap, draft),
      };
    });
}
