import fc from 'fast-check';

/** As a document names them. */
export const people = fc.constantFrom(
  'Ann Lee',
  'Janet Kuo',
  'José Álvarez-Núñez',
  'Łukasz Żółć',
  'Siobhán O’Brien',
  '王小明',
  'Dr. van der Berg',
  '@hubot',
  'Bo',
  'ANN LEE',
);

const technologies = fc.constantFrom(
  'Kubernetes',
  'Go',
  'C++',
  '.NET',
  'Open Policy Agent',
  'PostgreSQL',
  'k8s',
  'kind',
  'Ruby on Rails',
  '@scope/pkg',
);

const events = fc.constantFrom(
  'KubeCon EU 2019',
  'KubeCon + CloudNativeCon North America 2018',
  'PyCon US',
  'RailsConf 2018',
  're:Invent',
  'the Hackday of 2021',
);

const times = fc.constantFrom(
  'Day 2',
  'on Tuesday',
  'May 19th - 23rd, 2019',
  '2019-05-23',
  'last week in Barcelona',
  '99/99/9999',
);

export const urls = fc.oneof(
  fc.constantFrom(
    'https://youtu.be/abcdefghijk',
    'https://www.youtube.com/watch?v=abcdefghijk&t=1',
    'https://www.youtube.com/embed/abcdefghijk',
    'https://vimeo.com/123456',
    'https://slides.example/talk.pdf',
    'https://github.com/kubernetes/kubernetes',
    'data:text/html,x',
    'HTTP://EXAMPLE.ORG/%E0%A4%A',
    '/relative?a=b#c',
    '',
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

const clauses = fc.constantFrom(
  'gave a talk called',
  'in their keynote',
  'I want to try',
  'we will roll out',
  'TODO: ask the team about',
  'Takeaway:',
  'The lesson is that',
  'announced',
  'was the best session of the conference:',
  'do not use',
  'by',
  'from',
  'and',
  'the recording is at',
  'slides:',
);

const words = fc.constantFrom(
  'the',
  'cluster',
  'we',
  'learned',
  'that',
  'it',
  'is',
  'faster',
  'than',
  'before',
  'naïve',
  'ПРИВЕТ',
  'カンファレンス',
  'مؤتمر',
  '１２３',
  'e\u0301',
);

const ends = fc.constantFrom('. ', '! ', '? ', ', ', ': ', ' – ', ' ', '… ');

/** What breaks a sentence, a line or a reader. */
export const breaks = fc.oneof(
  fc.constantFrom(
    '\0',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\ufffd',
    '\u2028',
    '\u00a0',
    '\u0085',
    '\ud800',
    '\udc00',
    '😀',
    '👩‍👩‍👧‍👦',
    '🏴',
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
    '\u001b[31m',
    '\u0007',
  ),
  fc.constantFrom(
    '**',
    '_',
    '`',
    '```',
    '~~~',
    '[',
    '](',
    '[^1]',
    '![',
    '<b>',
    '</b>',
    '<div>',
    '</p>',
    '<!--',
    '-->',
    '<script>',
    '<svg/onload=alert(1)>',
    '<iframe src="',
    '">',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '&NotAnEntity;',
    '\\',
    '{{< youtube ',
    ' >}}',
    '{% include x %}',
    '---\n',
    '+++\n',
    '|',
    '|===',
    "'''",
    '[[',
    ']]',
    '{{',
    '}}',
    '.. image:: x\n',
    '#+TITLE: ',
    ':toc:\n',
    '://',
    '“',
    '”',
    '"',
    '(',
    ')',
    '# ',
    '> ',
    '- ',
    '1. ',
    '=',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const named = fc.oneof(people, technologies, events, times, clauses);

/** Words as a careful author writes them. */
export const plainText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: named }),
    { minLength: 1, maxLength: 12 },
  )
  .map(parts => parts.join(' '));

/** Some sentences, of which a few are broken. */
export const brokenText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(plainText, ends).map(p => p.join('')) },
      { weight: 1, arbitrary: breaks },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => parts.join(''));
