import { EVERYDAY } from './names';
import type { Random } from './random';

/** Generated English as it stands in recaps: no grammar, but words, signs and lengths as people write them. */

const COMMON =
  'the of and a to in is that it was for on with as at by we they this from or one had but not what all were when your can there an each which how if will up other about out many then them these some make like into time has look two more see way who now people my than first been call find long down day did get come made may part over know after think also back work year give most very only our just name good where help through much before line right too means old any same tell set three want well small end put home read hand large add even here must big high such follow act why ask change went light kind off need house try us again point world near build self earth father something different conference everything another question important between without probably understand experience running together interesting morning problems already several speakers sessions thousand changes possible because however people production working engineers remember always companies getting nothing'.split(
    ' ',
  );

const TECHNOLOGIES =
  'Kubernetes|Prometheus|Envoy|PostgreSQL|Kafka|Helm|Thanos|gRPC|Terraform|Rust|OpenTelemetry|Argo CD'.split(
    '|',
  );

const PEOPLE =
  'Ann Lee|Janet Kuo|Bo Ek|Maria Silva|Tom Okafor|Yuki Mori|Lena Vogel|Ivan Petrov'.split(
    '|',
  );

const STARTS =
  'We learned that|The speaker showed how|I want to try|It was announced that|In practice|They said that|The lesson is that|We will look at|Nobody expected that|What surprised us is that'.split(
    '|',
  );

/** A sentence of ordinary words, with one of `names` in every so many. */
export function sentence(
  random: Random,
  names: readonly string[],
  oneNameIn: number,
): string {
  const words = Array.from({ length: 6 + random.below(14) }, () => {
    if (random.oneIn(oneNameIn)) return random.of(names);
    return random.oneIn(20) ? random.of(EVERYDAY) : random.of(COMMON);
  });
  if (random.oneIn(3)) words.splice(4, 0, `${words[3]},`);
  return `${random.of(STARTS)} ${words.join(' ')}.`;
}

/** Prose of about so many characters; no name goes over the end of a line. */
export function proseOf(
  length: number,
  random: Random,
  names: readonly string[],
): string {
  const lines: string[] = [];
  for (let size = 0; size < length; size += lines[lines.length - 1].length + 1)
    lines.push(sentence(random, names, 50));
  return lines.join('\n');
}

/** A recap in Markdown of about so many characters: talks, with notes and lists, as ordinary ones have. */
export function recapOf(length: number, random: Random): string {
  const blocks = [
    '# KubeCon EU 2019, seen by the platform team',
    'We were in Barcelona from 20 to 23 May 2019.',
  ];
  for (let size = 0; size < length; ) {
    const next = talk(random);
    blocks.push(next);
    size += next.length + 2;
  }
  return blocks.join('\n\n').slice(0, length);
}

function talk(random: Random): string {
  const title = `${random.of(TECHNOLOGIES)} for ${random.of(
    EVERYDAY,
  )} and ${random.of(EVERYDAY)}`;
  const paragraph = () =>
    Array.from({ length: 3 + random.below(3) }, () =>
      sentence(random, TECHNOLOGIES, 20),
    ).join(' ');
  const video = random
    .below(36 ** 6)
    .toString(36)
    .padStart(11, 'x');
  return [
    `## ${title} - ${random.of(PEOPLE)}`,
    `[Video](https://youtu.be/${video}). ${paragraph()}`,
    paragraph(),
    Array.from(
      { length: 2 + random.below(4) },
      () => `- ${sentence(random, TECHNOLOGIES, 20)}`,
    ).join('\n'),
  ].join('\n\n');
}
