import { normaliseTitle } from '../../normaliseTitle';
import { makeAnchor } from '../../anchors/makeAnchor';
import type { Block, Section } from '../../reading/Structure';
import type { ParsedTalk } from '../../types';
import { videoOf } from '../../videoOf';
import { contributorOf, extractAuthors, type Contributor } from '../people';
import { findPersonNames } from '../personNames';
import type { Recap } from '../Recap';
import { dayOf, trackOf } from './days';
import { makeDraft, type Draft } from './Draft';
import { headingTalk } from './headingTalks';
import { itemTalk } from './itemTalks';
import { KnownPeople } from './KnownPeople';
import { sentenceTalks } from './sentenceTalks';
import { talkLinkKind } from './talkLinks';
import { isGenericTitle, isLinkWord } from './titles';
import { isPlayer, videoTalks } from './videoTalks';

/** A talk of the recap, with the blocks that tell of it. */
export interface FoundTalk extends ParsedTalk {
  blocks: Set<Block>;
}

const RECOMMENDS =
  /\b(?:highly recommend|recommend (?:watching|this|it|the)|must[- ](?:see|watch)|worth (?:watching|a watch|your time)|go watch|favou?rite|best talk|best session|don['’]t miss)\b/i;

/** Words of two titles that both have, from 0 to 1 of the shorter one. */
function containment(a: string, b: string): number {
  const [x, y] = [
    new Set(normaliseTitle(a).split(' ')),
    new Set(normaliseTitle(b).split(' ')),
  ];
  return (
    [...x].filter(word => y.has(word)).length /
    Math.max(1, Math.min(x.size, y.size))
  );
}

function sameTitle(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [normaliseTitle(a), normaliseTitle(b)];
  return (
    x === y ||
    (containment(a, b) >= 0.8 &&
      Math.min(x.length, y.length) > 0.5 * Math.max(x.length, y.length))
  );
}

const sameVideo = (a: Draft, b: Draft) => {
  const [x, y] = [
    a.videoUrl && videoOf(a.videoUrl),
    b.videoUrl && videoOf(b.videoUrl),
  ];
  return Boolean(x && y && x.id === y.id);
};

const overlaps = (a: Draft, b: Draft) =>
  a.block === b.block && a.start < b.end && b.start < a.end;

const isSubset = (a: string[], b: string[]) =>
  a.length > 0 && a.every(name => b.includes(name));

/** Whether two findings are of one talk. */
function isSame(a: Draft, b: Draft): boolean {
  if (sameVideo(a, b) || sameTitle(a.title, b.title)) return true;
  if (overlaps(a, b))
    return (
      a.title === null ||
      b.title === null ||
      a.origin === b.origin ||
      containment(a.title, b.title) >= 0.6
    );
  // "Chris also talked about …": who is known to have given one talk is not taken to have given another without a name.
  return (
    (a.title === null && isSubset(a.speakers, b.speakers)) ||
    (b.title === null && isSubset(b.speakers, a.speakers))
  );
}

function merge(into: Draft, other: Draft): void {
  if (
    into.title === null ||
    (other.title !== null &&
      into.origin === 'heading' &&
      other.origin !== 'heading' &&
      !sameTitle(into.title, other.title))
  )
    into.title = other.title ?? into.title;
  if (into.speakers.length === 0) into.speakers = other.speakers;
  into.videoUrl ??= other.videoUrl;
  into.slidesUrl ??= other.slidesUrl;
  into.day ??= other.day;
}

/** One draft for each talk: "Ann gave the keynote … In her keynote Ann …". */
function withoutRepeats(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.find(other => isSame(other, draft));
    if (same) merge(same, draft);
    else kept.push(draft);
  }
  return kept;
}

/** Finds the talks of a recap, in the order in which they stand in it. */
class TalkCollector {
  readonly drafts: Draft[] = [];

  constructor(
    private readonly recap: Recap,
    private readonly people: KnownPeople,
    private readonly contributors: Contributor[],
  ) {}

  collect(): void {
    this.collectSection(this.recap.structure.root);
  }

  private add(draft: Draft): void {
    const same = this.drafts.find(other => isSame(other, draft));
    if (same) merge(same, draft);
    else this.drafts.push(draft);
  }

  private collectSection(section: Section): void {
    const first = this.drafts.length;
    const own =
      section.heading &&
      contributorOf(this.contributors, section.heading)?.section === section
        ? null
        : headingTalk(section, this.recap.title);
    const inText: Draft[] = [];
    for (const block of section.blocks) {
      if (isPlayer(block)) this.attachPlayer(block, section, inText, own);
      else {
        const found = this.talksIn(block);
        inText.push(...found);
        this.attachLinks(block, found.at(-1) ?? inText.at(-1) ?? own);
      }
    }
    const told = withoutRepeats(inText);
    this.settle(section, own, told);
    if (own && !told.includes(own)) told.unshift(own);
    for (const draft of told) this.add(draft);
    this.drafts.splice(
      first,
      Infinity,
      ...this.drafts
        .slice(first)
        .sort((a, b) => a.block.index - b.block.index || a.start - b.start),
    );
    for (const child of section.sections) this.collectSection(child);
  }

  private talksIn(block: Block): Draft[] {
    const videos = videoTalks(this.recap, block);
    const item = videos.length === 0 ? itemTalk(block) : null;
    const found = this.recap
      .sentencesIn(block)
      .flatMap(sentence => sentenceTalks(sentence, this.people));
    const all = item
      ? [item, ...found.filter(draft => isSame(item, draft))]
      : [...videos, ...found];
    return withoutRepeats(all).sort((a, b) => a.start - b.start);
  }

  /** A player belongs to the talk that the text above it told of, or to the heading. */
  private attachPlayer(
    block: Block,
    section: Section,
    inText: Draft[],
    own: Draft | null,
  ): void {
    const url = block.links[0].url;
    const above = section.blocks
      .filter(({ index }) => index < block.index && index >= block.index - 3)
      .at(-1);
    const last = inText.at(-1);
    const words = above?.text ?? '';
    const fits =
      last &&
      (last.title !== null || own === null) &&
      last.videoUrl === null &&
      last.block.index >= block.index - 4;
    if (fits) last.videoUrl = url;
    else if (own && own.videoUrl === null) own.videoUrl = url;
    else if (!/\bannouncement\b|\btrailer\b|\bplaylist\b/i.test(words)) {
      const speakers = findPersonNames(words).map(({ name }) => name);
      const title = isLinkWord(block.text) ? null : block.text.trim();
      inText.push(
        makeDraft('video', block, [0, block.text.length], {
          title,
          videoUrl: url,
          speakers: speakers.length <= 2 ? speakers : [],
        }),
      );
    }
  }

  /** "slides" and "video" behind a title. */
  private attachLinks(block: Block, draft: Draft | null | undefined): void {
    for (const link of block.links) {
      const kind = talkLinkKind(link);
      if (
        !draft ||
        kind === null ||
        !isLinkWord(block.text.slice(link.start, link.end))
      )
        continue;
      if (
        kind === 'video' &&
        this.drafts.every(({ videoUrl }) => videoUrl !== link.url)
      )
        draft.videoUrl ??= link.url;
      if (kind === 'slides') draft.slidesUrl ??= link.url;
    }
  }

  /** A heading and the one talk that the text below it tells of are the same. */
  private settle(section: Section, own: Draft | null, inText: Draft[]): void {
    const { heading } = section;
    if (!heading) return;
    const [only] = inText;
    if (
      inText.length === 1 &&
      only.title === null &&
      own === null &&
      contributorOf(this.contributors, heading) === null
    ) {
      const title = heading.text.replace(/^the\s+/i, '').trim();
      const said = this.recap
        .sentencesIn(only.block)
        .some(({ text }) => text.toLowerCase().includes(title.toLowerCase()));
      if (
        said &&
        title.split(/\s+/).length >= 2 &&
        !isGenericTitle(heading.text)
      )
        only.title = title;
    }
    if (!own) return;
    const index = inText.findIndex(
      draft => isSame(own, draft) || draft.title === null,
    );
    const titled = inText.filter(({ title }) => title !== null);
    if (
      index >= 0 &&
      titled.every(draft => sameTitle(draft.title, own.title))
    ) {
      const [same] = inText.splice(index, 1);
      merge(own, same);
      inText.push(own);
    } else if (
      titled.length === 1 &&
      own.speakers.length === 0 &&
      inText.length === 1
    ) {
      merge(titled[0], { ...own, title: titled[0].title });
      own.title = null;
      merge(own, titled[0]);
      inText.splice(0, 1, own);
    }
  }
}

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
