import { sectionsAround, type Block } from '../reading/Structure';
import type { Recap } from './Recap';
import { onLines } from '../phrases/onLines';

const QUALIFIER = onLines(String.raw`
    (?:(?:the|my|our|some|one|a|an|another|key|main|top|big|biggest|
    most important|general|overall|personal|final|first|second|third|quick|
    few|three|four|five|six|seven|ten|\d{1,2}|team['’]s) )*
  `);
const NOUN = onLines(String.raw`
    (?:take-?aways?|lessons?(?: (?:learn(?:ed|t)|for us|for me))?|learnings?|
    insights?|key points?|main points?|points? to remember|
    things? to remember|recommendations?|bottom line|moral(?: of the (?:talk|
    story))?|pro[- ]?tips?|tips?|advice|rules? of thumb|conclusions?|tl;?dr|
    in short|in brief|in a nutshell|in one sentence|the short of it|
    short version|to sum up|summing up|what (?:we|i)(?:['’](?:ve|
    ll))? (?:have )?(?:learn(?:ed|t)?|took?|taken?|keep|kept|remember|
    bring)(?: (?:away|home|back|with us|with me))?(?: from (?:it|this|that|
    the \w+))?|what to (?:remember|take (?:away|home)))
  `);

const THINGS_KEPT = onLines(String.raw`
    (?:(?:one|two|three|four|five|some|a few|several|the|\d) )?(?:things?|
    points?|ideas?|habits?|practices?|rules?) (?:(?:that )?(?:we|i|
    you) )?(?:can |should |will |to )?(?:steal|stole|take|took|learn(?:ed|t)?|
    remember|keep|kept|copy|copied|do|avoid|adopt|bring|
    brought)(?: [\w-]+){0,4}
  `);

const LABEL = new RegExp(
  `^\\W*(?:${THINGS_KEPT}|${QUALIFIER}${NOUN}(?: (?:#|no\\. ?)?\\d{1,2})?)\\s*(?::|\\s[–—-])\\s*`,
  'i',
);
/** A heading may go on: "Key takeaways from FooConf", not "Tips and Tricks for Pods (Ann Lee)". */
const HEADING = new RegExp(
  `^\\W*${QUALIFIER}${NOUN}(?:\\W*$|:?\\s+(?:and (?:conclusions?|thoughts|recommendations|lessons|takeaways)|from|of|for (?:us|me|our|my|the)|at|after|in|this|i|we)\\b.{0,60}$)`,
  'i',
);
const SUMMARY = /^\W*(?:the )?(?:executive )?summary\W*$/i;
const LEADS_TO_LIST = new RegExp(
  `\\b(?:${NOUN}|${THINGS_KEPT})\\b[^.:]{0,60}:\\s*$`,
  'i',
);
const MAX_LEAD = 160;

/** How long the label is that a text opens with: "Takeaway: ", "Lesson learned – "; 0 where there is none. */
export const labelLength = (text: string) => LABEL.exec(text)?.[0].length ?? 0;

const announces = (text: string) => HEADING.test(text) || SUMMARY.test(text);

/** Whether a block stands under a heading such as "Takeaways", "TL;DR" or "What we learned". */
export function standsUnderTakeaways({ kind, section }: Block): boolean {
  const heading = section.heading?.text.trim();
  return (
    kind !== 'heading' &&
    heading !== undefined &&
    announces(heading.slice(0, 120))
  );
}

const underHeading = ({ heading }: { heading: Block | null }) =>
  heading !== null && announces(heading.text.trim().slice(0, 120));

/** The items of lists that are takeaways, each one: under such a heading, or behind "Three things to remember:". */
export function takeawayItems(recap: Recap): Set<Block> {
  const found = new Set<Block>();
  let isLed = false;
  for (const block of recap.structure.blocks) {
    if (block.kind !== 'item')
      isLed =
        block.text.length <= MAX_LEAD && LEADS_TO_LIST.test(block.text.trim());
    else if (
      block.depth === 1 &&
      // A box is a task, open or done.
      block.checked === null &&
      (isLed || [...sectionsAround(block)].slice(0, 2).some(underHeading))
    )
      found.add(block);
  }
  return found;
}
