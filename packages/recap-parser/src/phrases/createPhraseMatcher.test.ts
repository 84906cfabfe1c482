import { createPhraseMatcher } from './createPhraseMatcher';

const matcherOf = (...names: string[]) =>
  createPhraseMatcher(names.map(text => ({ text, value: text })));

const surfaces = (names: string[], text: string) =>
  matcherOf(...names)
    .find(text)
    .map(match => match.surface);

describe('createPhraseMatcher', () => {
  it('says where a name stands, in which form, and what it stands for', () => {
    const matcher = createPhraseMatcher([{ text: 'kubernetes', value: 7 }]);
    expect(matcher.find('On Kubernetes, we ran')).toEqual([
      { start: 3, end: 13, surface: 'Kubernetes', value: 7 },
    ]);
  });

  it('finds whole words only', () => {
    expect(surfaces(['go', 'art'], 'Golang ergo go_to party go')).toEqual([
      'go',
    ]);
    expect(surfaces(['naïve'], 'naïveté naïve')).toEqual(['naïve']);
  });

  it('prefers the longer of two names that begin at one place', () => {
    expect(
      surfaces(
        ['Fluent', 'Fluent Bit', 'Bit'],
        'Fluent Bit and Fluent, then Bit',
      ),
    ).toEqual(['Fluent Bit', 'Fluent', 'Bit']);
  });

  it('falls back to the shorter name when the longer one breaks off', () => {
    expect(
      surfaces(
        ['Open Policy', 'Open Policy Agent Gatekeeper'],
        'Open Policy Agent',
      ),
    ).toEqual(['Open Policy']);
  });

  it('finds names with signs', () => {
    const names = [
      'C++',
      'C',
      'C#',
      '.NET',
      're:Invent',
      'CI/CD',
      '@scope/pkg',
    ];
    expect(
      surfaces(
        names,
        'C++, C# and C on .NET; @scope/pkg in CI/CD at re:Invent (C++).',
      ),
    ).toEqual([
      'C++',
      'C#',
      'C',
      '.NET',
      '@scope/pkg',
      'CI/CD',
      're:Invent',
      'C++',
    ]);
    expect(surfaces(['.NET', '@scope/pkg'], 'ASP.NET me@scope/pkg')).toEqual(
      [],
    );
  });

  it('lets any whitespace stand for a space', () => {
    expect(
      surfaces(['Open  Policy Agent'], 'Open\n   Policy\u00a0Agent'),
    ).toEqual(['Open\n   Policy\u00a0Agent']);
  });

  it('minds the case of those names alone that ask for it', () => {
    const matcher = createPhraseMatcher([
      { text: 'Go', value: 'language', caseSensitive: true },
      { text: 'helm', value: 'helm' },
    ]);
    expect(matcher.find('go HELM Go GO').map(m => m.surface)).toEqual([
      'HELM',
      'Go',
    ]);
  });

  it('gives each value of a name that several share', () => {
    const matcher = createPhraseMatcher([
      { text: 'Payments', value: 'system' },
      { text: 'payments', value: 'component' },
    ]);
    expect(
      matcher
        .find('payments')
        .map(m => m.value)
        .sort(),
    ).toEqual(['component', 'system']);
  });

  it('needs no spaces around scripts that are written without them', () => {
    expect(surfaces(['支付', 'Go'], '我们用Go写支付系统')).toEqual([
      'Go',
      '支付',
    ]);
    expect(surfaces(['결제'], '결제를 옮겼다')).toEqual(['결제']);
  });

  it('takes typographic signs for plain ones, and folds other alphabets', () => {
    expect(surfaces(["Let's Encrypt"], 'with Let’s Encrypt')).toEqual([
      'Let’s Encrypt',
    ]);
    expect(surfaces(['σύστημας'], 'ΣΎΣΤΗΜΑΣ')).toEqual(['ΣΎΣΤΗΜΑΣ']);
  });

  it('finds a name beside an emoji and leaves out names without characters', () => {
    expect(surfaces(['flux', '', '  '], '🚀flux🎉')).toEqual(['flux']);
  });

  it('finds each of 100,000 names and nothing else', () => {
    const names = Array.from(
      { length: 100_000 },
      (_, i) => `team service ${i.toString(36)}`,
    );
    const matcher = matcherOf(...names);
    const text = names
      .map((name, i) => `${name}${i % 2 ? ',' : ' x'}`)
      .join(' ');
    expect(matcher.find(text).map(m => m.value)).toEqual(names);
    expect(matcher.find('team service zzzzz, team service')).toEqual([]);
  });

  it('finds each of many names that begin differently', () => {
    const names = Array.from(
      { length: 20_000 },
      (_, i) => `${i.toString(36)}-${(i * 7919).toString(36)} service`,
    );
    const matcher = matcherOf(...names);
    const found = names.flatMap(name => matcher.find(name));
    expect(found.map(m => m.value)).toEqual(names);
  });

  it('takes no longer a character for a megabyte of one beginning', () => {
    const matcher = matcherOf('a a a a b', 'a b');
    expect(matcher.find('a '.repeat(500_000))).toEqual([]);
    expect(matcherOf('[['.repeat(20)).find('['.repeat(1_000_000))).toHaveLength(
      25_000,
    );
  });
});
