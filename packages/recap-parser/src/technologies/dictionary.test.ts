import { dictionary } from './dictionary';

const formsOf = ({
  name,
  aliases = [],
  exactAliases = [],
}: (typeof dictionary)[number]) => [name, ...aliases, ...exactAliases];

describe('the dictionary', () => {
  it('knows well over a thousand technologies', () => {
    expect(dictionary.length).toBeGreaterThan(2000);
  });

  it('has each form of a name once', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const entry of dictionary)
      for (const form of new Set(
        formsOf(entry).map(it => it.toLocaleLowerCase('en-US')),
      )) {
        const other = seen.get(form);
        if (other) twice.push(`${form}: ${other}, ${entry.name}`);
        seen.set(form, entry.name);
      }
    expect(twice).toEqual([]);
  });

  it('says where each of them is at home', () => {
    expect(
      dictionary
        .filter(({ homepage = '' }) => !/^https:\/\/[^\s/]+\S*$/.test(homepage))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('gives words to know it by to each name that is also an everyday one', () => {
    expect(
      dictionary
        .filter(
          ({ match, context = [] }) =>
            (match === 'context') !== context.length > 0,
        )
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('holds no form that is too short to be found in any case', () => {
    expect(
      dictionary
        .filter(({ match }) => match === 'any')
        .flatMap(({ name, aliases = [] }) => [name, ...aliases])
        .filter(form => form.length < 3),
    ).toEqual([]);
  });
});
