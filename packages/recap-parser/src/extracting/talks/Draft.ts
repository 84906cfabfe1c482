import type { Block } from '../../reading/Structure';

/** What one rule found of a talk, before the findings of all rules are put together. */
export interface Draft {
  title: string | null;
  speakers: string[];
  videoUrl: string | null;
  slidesUrl: string | null;
  /** Where it stands: a part of a block's text. */
  block: Block;
  start: number;
  end: number;
  /** The day that its own words name. */
  day: string | null;
  /** Whether the title is the author's name for the talk, and not only that of the section. */
  origin: 'heading' | 'link' | 'sentence' | 'video';
  /** Whether it gives way to talks that its own section names: only what stands around a heading speaks for it. */
  isGuess: boolean;
}

export function makeDraft(
  origin: Draft['origin'],
  block: Block,
  [start, end]: [number, number],
  found: Partial<
    Pick<
      Draft,
      'title' | 'speakers' | 'videoUrl' | 'slidesUrl' | 'day' | 'isGuess'
    >
  >,
): Draft {
  return {
    title: null,
    speakers: [],
    videoUrl: null,
    slidesUrl: null,
    day: null,
    isGuess: false,
    ...found,
    origin,
    block,
    start,
    end,
  };
}
