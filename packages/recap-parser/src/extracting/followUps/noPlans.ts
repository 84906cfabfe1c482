import { onLines } from '../../phrases/onLines';

/** Plans about the text itself, or of what the author sells. */
const NO_FOLLOW_UP = new RegExp(
  [
    onLines(String.raw`
      \b(?:in (?:this|the next|my next|a future|another|the following|future|
      upcoming|later) (?:blog ?|article ?)?(?:posts?|article|section|series|
      recap|report|write-?up)|in (?:the )?(?:next|second|following) part|
      below,? I|(?:blog|write|writing|post|posting|publish|publishing|blogging|
      talk|talking) (?:more )?(?:about|on) (?:it|this|that|the|some|my|these|
      what)|stay tuned|share (?:the|my|our|some|with you)|going to (?:talk|
      write (?:about|up|more|on|this|it|an? )|focus|cover|list|summari[sz]e|describe|share|highlight|start|skip|
      go over)|will (?:instead |only |just |mostly |try to |briefly )?(?:focus|
      cover|list|summari[sz]e|describe|share|highlight|outline|update|post|
      publish|mention|skip|start (?:with|by)))\b
    `),
    onLines(String.raw`
      \b(?:we|We)(?:['’]ll| will| are going to| 
      plan to)(?: \w+)? (?:be )?(?:releas|launch|ship|announc|host|organi[sz]|
      sponsor|hir|publish|upload|present|provid|offer|support|cover|draw|
      mention|continue to (?:offer|support|provide|host))
    `),
    "\\b(?:you can use|you should|you will|you['’]ll)\\b",
  ].join('|'),
);

/** Meeting again, parties and prizes: unless work is spoken of in the same breath. */
const SOCIAL = new RegExp(
  onLines(String.raw`
      \b(?:hope to (?:see|meet|catch)|(?:see|seeing|meet|meeting) (?:you|
      everyone|everybody|all of|more of you|the community|many|more (?:small|
      local))|see you|join us|thank|congratulat\w*|raffle|winners?|prize|party|
      parties|beers?|dinner|lunch|flight|hotel|vacation|sightseeing|t-shirts?|
      swag|next (?:year(?:['’]s)?|time)|receipts?|expenses?|
      come back|be back|be there|return(?:ing)? (?:to|next)|
      attend(?:ing)? (?:again|next|more|the next|another)|next (?:\w*con\b|
      edition|conference|event)|two more days|the rest of the (?:conference|
      week|day))\b
    `),
);

const PAST =
  /\b(?:I|we) (?:had |was |were )?(?:planned|planning|wanted|hoped|hoping|intended|going to)\b/i;

/** An unmarked quotation or a rhetorical "we" of a talk is nobody's plan. */
function isReported(text: string): boolean {
  return (
    /^["“‘]/.test(text.trim()) ||
    /\b(?:he|she|they|who|speaker|presenter)\s+(?:said|says|argued|explained|mentioned|asked|told|noted|announced|promised)\b/i.test(
      text,
    )
  );
}

/**
 * Whether a sentence speaks of plans that are nobody's here, or not about work.
 *
 * @param namesTechnology - whether a technology, or code, is named in it
 */
export function isNoPlan(text: string, namesTechnology: boolean): boolean {
  if (NO_FOLLOW_UP.test(text) || isReported(text)) return true;
  if (SOCIAL.test(text) && !namesTechnology) return true;
  return PAST.test(text) && !/\b(?:now|will|could|plan to)\b/.test(text);
}
