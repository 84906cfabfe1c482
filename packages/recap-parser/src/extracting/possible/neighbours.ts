import { onLines } from '../../phrases/onLines';
import {
  isBesideName,
  isInTitleCase,
  isSentenceStart,
} from '../technologyEvidence';
import type { Spot } from './spots';

const LEAD = new RegExp(
  onLines(String.raw`
    \b(?:(?:re)?written|implemented|coded|developed|programmed)(?: \w+ly)? in $|
    \b(?:re)?(?:built|based|running|runs|deployed)(?: \w+ly)? (?:with|on|upon|using|on top of) $|
    \b(?:powered by|using|(?:migrat|switch|port)\w{0,4} (?:to|from|off)|
    replac(?:e|es|ed|ing)(?: \w+)? (?:by|with)|fork of|alternatives? to|
    (?:tools?|librar(?:y|ies)|frameworks?|databases?|projects?|languages?|
    engines?|packages?|plugins?|products?) (?:like|such as|called|named)) $
  `),
  'i',
);
const NOUN = new RegExp(
  onLines(String.raw`
    ^[\s-](?:clusters?|librar(?:y|ies)|frameworks?|plugins?|operators?|SDK|CLI|
    compilers?|databases?|quer(?:y|ies)|clients?|servers?|packages?|charts?|
    runtimes?|bindings?|modules?|extensions?|drivers?|manifests?|agents?|
    parser|engine|daemon|API|code|scripts?|playbooks?|deployments?|containers?|
    crates?|gems?)\b
  `),
  'i',
);

/** Where a name is that of whoever pays for it. */
const EMPLOYER = new RegExp(
  onLines(String.raw`
    \b(?:at|joined|from|(?:works?|working|worked) for|sponsored by|sponsors?|
    employer|startup|company|(?:CEO|CTO|founder|engineers?|people|folks|team)
    (?: of| at| from)) $
  `),
  'i',
);
const AFFILIATION =
  /\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+ ?(?:,|\(|[–—-]) ?(?:[\p{L} ]{2,40}(?:,| at| of) )?$/u;
const COMPANY =
  /^(?:(?:['’]s)? (?:CEO|CTO|booth|office|engineers?|employees|staff|founders?|headquarters)\b|,? (?:Inc|Ltd|LLC|GmbH|AG)\b)/;

const before = ({ block, start }: Spot, length: number) =>
  block.text.slice(Math.max(0, start - length), start);
const behind = ({ block, end }: Spot, length: number) =>
  block.text.slice(end, end + length);

/** Whether the words on either side speak of technology: "written in Foo", "a Foo cluster". */
export const isTechnical = (spot: Spot): boolean =>
  NOUN.test(behind(spot, 16)) || LEAD.test(before(spot, 60));

/** Whether the words on either side speak of a company: "at Foo", "Ann Lee (Foo)". */
export const isCompanyHere = (spot: Spot): boolean =>
  !LEAD.test(before(spot, 60)) &&
  (EMPLOYER.test(before(spot, 40)) ||
    AFFILIATION.test(before(spot, 100)) ||
    COMPANY.test(behind(spot, 16)));

/** Whether a capital here is a name's, and neither a title's nor the beginning of a sentence. */
export function isCapitalOfName(spot: Spot): boolean {
  const place = { ...spot, entry: { name: spot.surface, category: '' } };
  return (
    spot.block.kind !== 'heading' &&
    !isSentenceStart(place) &&
    !isInTitleCase(place) &&
    !isBesideName(place)
  );
}
