import type { Block, Section } from '../../reading/Structure';
import { contributorOf, type Contributor } from '../contributors';
import { findPersonNames } from '../personNames';
import type { Recap } from '../Recap';
import { makeDraft, type Draft } from './Draft';
import { headingTalks } from './headingTalks';
import { itemTalk } from './itemTalks';
import type { KnownPeople } from './KnownPeople';
import { leadTalk } from './leadTalk';
import {
  isSame,
  merge,
  sameAmong,
  sameTitle,
  withoutRepeats,
} from './mergeDrafts';
import { withNeighbours } from './neighbours';
import { rowTalk } from './rowTalk';
import { contentOf, speakersOfLine } from './sectionContent';
import { sentenceTalks } from './sentenceTalks';
import { talkLinkKind } from './talkLinks';
import { isGenericTitle, isLinkWord } from './titles';
import { takeOwnVideo } from './ownVideo';
import { isPlayer, videoTalks } from './videoTalks';

/** Whether a heading that only may name a talk stands above the names of talks: then they are what it is about. */
function givesWay({ isGuess, title, speakers }: Draft, told: Draft[]): boolean {
  const others = told.filter(
    other => other.title !== null && !sameTitle(other.title, title),
  );
  if (!isGuess || others.length === 0) return false;
  const [only] = others;
  if (others.length === 1 && only.speakers.length === 0)
    only.speakers = speakers;
  return true;
}

/** Finds the talks of a recap, in the order in which they stand in it. */
export class TalkCollector {
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
    const same = sameAmong(this.drafts, draft);
    if (same) merge(same, draft);
    else this.drafts.push(draft);
  }

  private collectSection(section: Section, own: Draft | null = null): void {
    const first = this.drafts.length;
    const inText: Draft[] = [];
    const { blocks, sections } = contentOf(section);
    for (const block of blocks) {
      if (isPlayer(block)) this.attachPlayer(block, blocks, inText, own);
      else if (!own || speakersOfLine(block).length === 0) {
        const found = this.talksIn(block, own, blocks);
        inText.push(...found);
        this.attachLinks(block, found.at(-1) ?? inText.at(-1) ?? own);
      }
    }
    const told = withoutRepeats(inText);
    const heading = own && givesWay(own, told) ? null : own;
    this.settle(section, heading, told);
    if (heading && !told.includes(heading)) told.unshift(heading);
    for (const draft of told) this.add(draft);
    this.drafts.splice(
      first,
      Infinity,
      ...this.drafts
        .slice(first)
        .sort((a, b) => a.block.index - b.block.index || a.start - b.start),
    );
    const named = headingTalks(this.recap, sections, child =>
      this.isOfContributor(child),
    );
    for (const child of sections)
      this.collectSection(child, named.get(child) ?? null);
  }

  private isOfContributor(section: Section): boolean {
    return (
      section.heading !== null &&
      contributorOf(this.contributors, section.heading)?.section === section
    );
  }

  private talksIn(block: Block, own: Draft | null, around: Block[]): Draft[] {
    const named = this.namedTalk(block);
    const videos = named
      ? []
      : videoTalks(this.recap, this.people, block).filter(
          draft => !own || !takeOwnVideo(own, draft, around),
        );
    const sentences = this.recap.sentencesIn(block);
    const found = sentences.flatMap(sentence =>
      sentenceTalks(sentence, this.people),
    );
    const all = named
      ? [named, ...found.filter(draft => isSame(named, draft))]
      : [...videos, ...found];
    return withNeighbours(sentences, withoutRepeats(all)).sort(
      (a, b) => a.start - b.start,
    );
  }

  /** The talk whose name a row, an item or a paragraph begins with; where a link names another, that says more. */
  private namedTalk(block: Block): Draft | null {
    const { blocks } = this.recap.structure;
    if (block.kind === 'row') return rowTalk(blocks, block);
    const pointsOnly = block.links
      .filter(link => talkLinkKind(link) === 'video')
      .every(({ start, end }) => isLinkWord(block.text.slice(start, end)));
    if (!pointsOnly) return null;
    return leadTalk(this.recap, block) ?? itemTalk(blocks, block);
  }

  /** A player belongs to the talk that the text above it told of, or to the heading. */
  private attachPlayer(
    block: Block,
    blocks: Block[],
    inText: Draft[],
    own: Draft | null,
  ): void {
    const url = block.links[0].url;
    const above = blocks
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
