import type { Block, Section } from '../../reading/Structure';
import { contributorOf, type Contributor } from '../contributors';
import { findPersonNames } from '../personNames';
import type { Recap } from '../Recap';
import { makeDraft, type Draft } from './Draft';
import { headingTalk } from './headingTalks';
import { itemTalk } from './itemTalks';
import type { KnownPeople } from './KnownPeople';
import { isSame, merge, sameTitle, withoutRepeats } from './mergeDrafts';
import { contentOf, speakersOfLine } from './sectionContent';
import { sentenceTalks } from './sentenceTalks';
import { talkLinkKind } from './talkLinks';
import { isGenericTitle, isLinkWord } from './titles';
import { takeOwnVideo } from './ownVideo';
import { isPlayer, videoTalks } from './videoTalks';

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
    for (const child of sections) this.collectSection(child);
  }

  private talksIn(block: Block, own: Draft | null, around: Block[]): Draft[] {
    const videos =
      block.kind === 'row'
        ? []
        : videoTalks(this.recap, this.people, block).filter(
            draft => !own || !takeOwnVideo(own, draft, around),
          );
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
