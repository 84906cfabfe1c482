import { sectionsAround, type Block } from '../../reading/Structure';
import { onLines } from '../../phrases/onLines';
import { ACTION } from './actions';

const ACTION_HEADING = new RegExp(
  onLines(String.raw`
    \b(?:action items?|next steps|to-?dos?)\b|^\W*(?:to do|next steps?|
    action items?|actions|follow[- ]?ups?|to-?dos?|(?:and |so )?what now|now what|what(?:['’]s| is| 
    comes) next|what (?:we|i)(?:['’]ll| will| plan to| want to|
    ['’]re going to) (?:do|try|change|explore)|(?:things|ideas|stuff) (?:to|
    for us to|i want to|we want to) (?:try|explore|look|do|follow|investigate|
    take)|(?:my|our) (?:plans?|next steps|to-?do list|homework)|homework|
    plans?|things to (?:try|explore|follow up|look into|investigate|
    check out))\b
  `),
  'i',
);

/** "What we take back to Acme", "Consequences": what is begun below may be a task, or a lesson. */
const TAKEN_HOME =
  /^\W*(?:what (?:we|i)(?:['’]m| am|['’]re| are)? (?:tak|bring|took|brought)\w* (?:back|home|away|with)|what happens next|consequences|(?:what (?:it|this) means )?for (?:us|our team)|what (?:we|i) do with (?:it|this)|(?:plans?|ideas|work) for)\b/i;

/** Receipts and lost scarves are nobody's learning. */
const ERRAND =
  /\b(?:receipts?|expenses?|reimburs\w*|invoices?|beamer|projector|scarf|jacket|badge|buy (?:an? |new |some )|book (?:a |the |our )?(?:room|venue|hotel|flight|\p{Lu})|pay (?:the|for|back)|birthday|photos?|tickets? (?:done|back)|train tickets?)\b/iu;

const FEWEST_WORDS = 3;
/** A longer line that ends in a colon is a sentence. */
const MAX_LEAD = 60;
/** No list of tasks is longer. */
const LOOKED_BACK = 500;

const ONLY_LABEL =
  /^\W*(?:to[- ]?dos?|action items?|actions|next steps?|follow[- ]?ups?)\W*$/i;

const hasHeading = (block: Block, pattern: RegExp) =>
  [...sectionsAround(block)].some(
    ({ heading }) => heading !== null && pattern.test(heading.text),
  );

/** Whether a block stands below a heading such as "Next steps", or a line of those words with a colon. */
export function standsUnderActions(block: Block): boolean {
  const { blocks } = block.section;
  const at = block.index - blocks[0].index;
  const lead = blocks
    .slice(Math.max(0, at - LOOKED_BACK), at)
    .findLast(({ kind }) => kind !== 'item');
  const said = lead?.text.trim() ?? '';
  if (
    said.length <= MAX_LEAD &&
    ACTION_HEADING.test(said) &&
    (said.endsWith(':') || ONLY_LABEL.test(said))
  )
    return true;
  return hasHeading(block, ACTION_HEADING);
}

/** The same in a line of text, where a word alone may begin a sentence. */
const MARKED_LINE =
  /^(?:TODO|[Tt]o-?do|ACTION|Action)(?: [Ii]tem)?(?:\s*\([^()]{1,40}\))?\s*:\s*\S/;
const MARKED =
  /^(?:\[ ?\]\s*)?(?:TODO|[Tt]o-?do|ACTION(?: ITEM)?|Action item|Action(?=\s*[(:])|Task|Follow-?up|AI(?=:))(?:\s*\([^()]{1,40}\))?\s*[:@–-]?\s*(?=\S)/;
const ASSIGNED = /^@\w[\w.-]{1,38}[:,]?\s+(?=\S)/;
const NAMED =
  /^(?:\p{Lu}\p{Ll}{1,20})(?:\s*(?:\+|&|and)\s*\p{Lu}\p{Ll}{1,20})?\s*(?::|->|→)\s+/u;
const STARTS_WITH_ACTION = new RegExp(
  `^(?:want(?:s)? to |will |would like to |going to |plans? to |to )?(?:please )?(?:${ACTION}|spike\\b|\\S+ spike\\b|write\\b)`,
  'i',
);

/**
 * Whether an item is a task by its form: marked as one, an open box, given to
 * somebody by name, or below a heading such as "Next steps".
 *
 * @param speaksOfWork - whether it names a technology or work
 */
export function isTask(
  block: Block,
  text: string,
  speaksOfWork: boolean,
): boolean {
  if (block.kind === 'paragraph') return MARKED_LINE.test(text);
  if (block.kind !== 'item' || block.checked === true) return false;
  if (text.split(' ').length < FEWEST_WORDS || ERRAND.test(text)) return false;
  if (MARKED.test(text)) return true;
  if (standsUnderActions(block)) return true;
  if (hasHeading(block, TAKEN_HOME) && STARTS_WITH_ACTION.test(text))
    return true;
  const isGiven = ASSIGNED.test(text);
  if (block.checked === false || isGiven)
    return speaksOfWork || STARTS_WITH_ACTION.test(text.replace(ASSIGNED, ''));
  const name = NAMED.exec(text)?.[0];
  return name !== undefined && STARTS_WITH_ACTION.test(text.slice(name.length));
}
