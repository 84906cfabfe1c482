import type { Block } from '../../reading/Structure';
import { isCity } from '../cities';
import { isTitledPerson } from '../personNames';
import { findSeries } from '../series/series';
import { onLines } from '../../phrases/onLines';

/** What a sentence calls a session. */
export const TALK_NOUN =
  /\b(?:talks?|keynotes?|sessions?|presentations?|workshops?|tutorials?|panels?|lectures?|demos?|fireside chat|lightning talks?|plenary)\b/i;

const GENERIC_TITLE = new RegExp(
  onLines(String.raw`
    ^(?:the |a |an |my |our |some |all |more |other |additional |extra |
    several |notable |favou?rite |great |closing |opening |final |first |
    second |third |last |day|day \d|conference |lightning |general |official |
    morning |afternoon |evening |full |overall |main |key |top |\d{1,2} |and |
    &|\+|\/|of |from |at |in |to |on |about |for |-|–|—|\s)*(?:introduction|
    intro|conclusions?|closing(?: thoughts| remarks| notes)?|summary|overview|
    recap|wrap[- ]?up|highlights?|takeaways?|learnings?|lessons(?: learned)?|
    impressions?|thoughts|notes|talks?|keynotes?|sessions?|presentations?|
    workshops?|tutorials?|videos?|slides?|links?|resources|references|
    further reading|photos?|pictures|gallery|booths?|products|sponsors?|
    vendors?|expo|exhibit\w*|party|parties|food|lunch|dinner|venue|location|
    travel|hotel|city|people|community|networking|hallway track|
    social(?: events?)?|events?|meetups?|swag|schedule|agenda|program(?:me)?|
    tracks?|speakers?|organi[sz]ation|organi[sz]ers|thanks|thank you|
    acknowledg\w+|outlook|future|what's next|next steps|follow[- ]ups?|
    action items|announcements?|news|releases?|trends?|themes?|topics?|
    background|about|conference|summit|week|weekend|day(?:s)?|monday|tuesday|
    wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|
    tl;?dr|faq|q ?& ?a|comments?|related posts?|contents|table of contents|
    misc(?:ellaneous)?|others?|more|additional|bonus|observations?|
    experiences?|feedback|results|statistics|stats|numbers|awards?|diversity|
    open spaces?|unconference|birds of a feather|bofs?|office hours|
    contribut\w+|hackathon|hack day|sprints?|training|certification|lightning|
    everything|questions)(?:\b[\s!?.:)\d-]*)$
  `),
  'i',
);

const GENERIC_START = new RegExp(
  onLines(String.raw`
    ^what['’]s (?:more|next)\b|^what['’]s new\b(?! (?:in|with) \S)|^(?:skipped|missed|not seen|half seen|must[- ]see|not (?:a )?talks?|pros and cons)\b|^(?:workshops?|talks|keynotes?|panels?),|^\S+ track$|^what (?:i|we) do with (?:it|this|that)\b|^what (?:this|that|it|all this) means?\b|^(?:what|why|how) (?:was it|else|to expect|
    happened|sessions?|about the|(?:i|we) (?:did|liked|learned|saw|think|
    loved|missed)|did (?:i|we|you))\b|^(?:what|why|how|where|who|which|did|do|
    could|can|would)\b.*\byour?\b.*\?$|^(?:thanks?|thank you|see you|
    until next|in (?:conclusion|summary|closing)|about (?:me|us|the (?:author|
    conference|event))|day (?:\d|zero|one|two|three|four|five)|(?:mon|tues|
    wednes|thurs|fri|satur|sun)day|please|any (?:final|other)|tell us|
    (?:and )?(?:the one|any(?:thing|body|one)?)\b[^?]{0,80}\?|(?:(?:mon|tue|wed|thu|
    fri|sat|sun)\w*,? )?\d{1,2} (?:january|february|march|april|may|june|july|
    august|september|october|november|december)\b|looking (?:forward|ahead)|getting there|before (?:we|i|you) |
    the (?:morning|afternoon|evening|rest|other ones?)\b|short ones|
    (?:talks?|sessions?) (?:i|we|that|which|worth|you)\b|posters?\b|
    an? (?:day|week|weekend|evening) (?:in|at|of)\b|(?:two|three|four|five) days\s+
    (?:in|of|at)\b|odds and ends|loose ends|bits and pieces|and now\b|
    so what\b|why (?:go|we go|i go)\b|was it (?:any good|worth it)|final (?:thoughts|words)|closing|
    big thank|wrapping up|the (?:party|expo|hallway)|our (?:booth|talks|team|
    favou?rite|highlights|takeaways)|my (?:favou?rite|highlights|takeaways|
    talks?|thoughts|experience|impressions)|key (?:takeaways|themes|
    announcements)|overall|list of|table of|outlook|(?:giving|preparing|
    submitting|attending|arriving|travell?ing) (?:the|my|to|in|at))\b|
    ^the (?:venue|conference|city|event|food|people|good|bad|
    ugly)(?: (?:itself|and|program\w*|venue|food|people|bad|the|ugly))*\s*$
  `),
  'i',
);

/** A heading or link that names no talk: "Introduction", "Day 2", "Lightning talks". */
export function isGenericTitle(text: string): boolean {
  const plain = text
    .replace(/[*_`#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    plain.length < 3 ||
    !/\p{L}/u.test(plain) ||
    GENERIC_TITLE.test(plain.slice(0, 80)) ||
    GENERIC_START.test(plain) ||
    isCity(plain)
  );
}

const LINK_WORDS = new RegExp(
  onLines(String.raw`
    ^(?:\W*(?:watch|view|see|read|check out|find|get)?\W*(?:the |this |it |
    my |our |her |his |their |full )*(?:video|videos|embedded page|recording|
    recordings|talk|talks|slides?|slide deck|deck|presentation|session|here|
    link|links|youtube|vimeo|this|it|online|now|replay|live ?stream|
    on youtube|video recording|pdf|abstract|details|schedule|transcript|code|
    demo|blog post|post|keynote|notes|more|recorded|watch)\W*(?:here|
    on youtube|now|online|video|link|recording)?\W*)$
  `),
  'i',
);

const POINTING = new Set(
  'watch watching view viewing see read listen check catch find get out up the this that these it its one ones my our her his their your full whole entire complete original a an of to for in at on from by is are was be been and or too also you can here there now again back later already soon yet below above live online official video videos recording recordings recorded talk talks slide slides deck presentation session keynote link links youtube vimeo stream livestream replay pdf abstract details transcript version minutes'.split(
    ' ',
  ),
);

/** "this one", "watch the whole recording": each of the words points at something. */
function onlyPoints(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every(word => POINTING.has(word));
}

/** The words of a link that only say what is behind it: "video", "slides here", "this one", a bare URL. */
export const isLinkWord = (text: string) =>
  LINK_WORDS.test(text.trim()) ||
  onlyPoints(text) ||
  /^https?:|^www\./i.test(text.trim()) ||
  !/\p{L}/u.test(text);

const LABEL = new RegExp(
  onLines(String.raw`
    ^(?:watch\s+(?=\p{Lu})|(?:\d{1,2}[.)]|#\d{1,2}:?|
    \d{1,2}(?:\.\d{1,2}){1,2}\.?)\s+|(?:(?:lightning|
    opening|closing|sponsored?|invited)\s+)?(?:talk|keynote|session|workshop|
    tutorial|panel|presentation|video|lightning)\s*(?:#?\d{1,2})?\s*[:–—-]\s+|
    \d{1,2}[:.h]\d{2}\s*(?:am|pm)?\s*(?:[-–—]\s*\d{1,2}[:.h]\d{2}\s*(?:am|
    pm)?)?\s*[:|–—-]?\s+)
  `),
  'iu',
);
const QUOTES = /^["“”„«'‘’]+(.+?)["“”»'’]+[.,]?$/s;

/** A title without number, time, label ("Lightning Talk:"), quotes and what is left of separators. */
export function cleanTitle(text: string): string {
  let title = text.replace(/\s+/g, ' ').trim();
  for (
    let label = LABEL.exec(title);
    label && label[0].length < title.length;
    label = LABEL.exec(title)
  )
    title = title.slice(label[0].length);
  title = title.replace(/^[\s\-–—:|,]+|[\s\-–—:|,]+$/g, '');
  const inner = QUOTES.exec(title)?.[1];
  if (inner && !/["“”]/.test(inner)) title = inner;
  return title.replace(/(?<=[\p{L}\p{N})])\.$/u, '').trim();
}

const SMALL_WORD = new RegExp(
  onLines(String.raw`
    ^(?:a|an|the|of|for|to|in|on|with|and|or|vs\.?|versus|is|are|at|by|from|
    your|you|we|our|my|it|its|as|into|&|-|–|—|\+|how|why|what|do|not|be|can|
    that|without|using|via|per|one)$
  `),
);
const NAME_LIKE = /^["“‘(]*(?:\p{Lu}|\d|(?:\p{Ll}\w*\p{Lu}))/u;
/** Names that are written small even where a title or a sentence begins. */
export const LOWER_PRODUCTS =
  /^(?:etcd|kubectl|kubeadm|containerd|eBPF|nginx|npm|webpack|systemd|gRPC|pandas|curl|minikube|kind|jq|iOS|macOS)[:,]?$/;
const MAX_TITLE_WORDS = 24;

export interface FoundTitle {
  title: string;
  start: number;
  end: number;
}

/** Runs of words written like a title, of at least `least` capitalised words. */
export function titleCaseRuns(text: string, least = 3): FoundTitle[] {
  const words = [...text.matchAll(/\S+/g)];
  const runs: FoundTitle[] = [];
  for (let i = 0; i < words.length; i++) {
    if (
      !NAME_LIKE.test(words[i][0]) &&
      !(
        LOWER_PRODUCTS.test(words[i][0]) &&
        NAME_LIKE.test(words[i + 1]?.[0] ?? '')
      )
    )
      continue;
    let last = i;
    let capitals = 0;
    for (let j = i; j < words.length && j - i < MAX_TITLE_WORDS; j++) {
      const [word] = words[j];
      if (NAME_LIKE.test(word) || LOWER_PRODUCTS.test(word)) {
        last = j;
        capitals++;
      } else if (!SMALL_WORD.test(word)) break;
      if (
        /[.;]["”’)]*$/.test(word) ||
        (/,$/.test(word) && !NAME_LIKE.test(words[j + 1]?.[0] ?? ''))
      )
        break;
      if (/[!?]["”’)]*$/.test(word) && !NAME_LIKE.test(words[j + 1]?.[0] ?? ''))
        break;
    }
    if (capitals >= least) {
      const start = words[i].index;
      const end = words[last].index + words[last][0].length;
      const trimmed = text.slice(start, end).replace(/[.,;:]+$/, '');
      const lead = companyLead(text.slice(0, start), trimmed);
      runs.push({
        title: trimmed.slice(lead),
        start: start + lead,
        end: start + trimmed.length,
      });
    }
    i = last;
  }
  return runs;
}

/** In "a talk by Ann Lee of Acme on Solid Pods" the company runs into the title; its length, or 0. */
function companyLead(before: string, run: string): number {
  const company = /^\S+(?: \S+)? on (?=\S+ \S+ \S+)/.exec(run)?.[0] ?? '';
  return TALK_NOUN.test(before) ? company.length : 0;
}

const QUOTED =
  /["“]([^"“”\n]{3,160})["”]|(?<![\p{L}\d])[‘']([^‘’'\n]{6,160}(?:[’'](?=\p{L})[^‘’'\n]{1,160}){0,3})[’'](?![\p{L}])/gu;

/** Quoted words of a text. */
export function quotedWords(text: string): FoundTitle[] {
  return [...text.matchAll(QUOTED)].map(match => {
    const title = (match[1] ?? match[2]).replace(/[,.]$/, '');
    const start = match.index + 1;
    return { title, start, end: start + title.length };
  });
}

/** Quoted words of a text that are written like a title. */
export const quotedTitles = (text: string): FoundTitle[] =>
  quotedWords(text).filter(({ title }) => hasTitleCase(title));

/** Whether most of the longer words are capitalised. */
function hasTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter(word => /\p{L}/u.test(word));
  const long = words.filter(word => word.length > 3 && !SMALL_WORD.test(word));
  const capitals = long.filter(word => NAME_LIKE.test(word)).length;
  if (words.length < 2 || words.length > MAX_TITLE_WORDS) return false;
  return (
    NAME_LIKE.test(words[0]) && capitals >= long.length * 0.6 && capitals > 0
  );
}

/** Whether words look like the title of a talk: written in capitals, and nobody's name. */
export function isTitleLike(text: string): boolean {
  return hasTitleCase(text) && !isTitledPerson(text);
}

/** Words that name a conference, a place or a social event rather than a session. */
export function isNoSession(text: string): boolean {
  if (
    /\b(?:birds of a feather|bof|meetup|party|hallway track|booth|playlist|all (?:the )?(?:videos|talks|sessions|recordings)|youtube channel|schedule|agenda|code of conduct|live ?blog|registration|tickets?|trailer|photos?|flickr|album|podcast|newsletter)\b/i.test(
      text,
    )
  )
    return true;
  const [first] = findSeries(text);
  return (
    first !== undefined &&
    !TALK_NOUN.test(text) &&
    (first.start <= 4 || first.end >= text.length - 6) &&
    (text.length - (first.end - first.start) < 40 || !isTitleLike(text))
  );
}

/** The nearest heading above a block that is none of its own. */
export const headingOf = (block: Block): Block | null =>
  block.kind === 'heading' ? block : block.section.heading;
