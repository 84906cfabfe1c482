import { parseRecap } from '../parseRecap';
import { dictionary } from '../technologies/dictionary';

const names = (content: string) =>
  parseRecap({ content, fileName: 'a.md' }).technologies.map(
    ({ name }) => name,
  );

describe('technologies', () => {
  it('are found in whatever form, and given their canonical name once', () => {
    const { technologies } = parseRecap({
      content: 'We run k8s. Kubernetes (K8S) with postgres and Mongo.',
      fileName: 'a.md',
    });
    expect(technologies.map(({ name, surface }) => [name, surface])).toEqual([
      ['Kubernetes', 'k8s'],
      ['PostgreSQL', 'postgres'],
      ['MongoDB', 'Mongo'],
    ]);
    expect(technologies[0].anchors).toHaveLength(3);
  });

  it.each([
    'That kind of cluster helps, so go to the helm of the rust belt.',
    'Go to the booth. Express yourself. Swift action and a spark of joy.',
    'The chef cooked, and Julia Evans gave a keynote. React quickly!',
    'Sit back and vault over the flux of backstage gossip.',
  ])('are not seen in %j', content => {
    expect(names(content)).toEqual([]);
  });

  it.each([
    ['We rewrote it in Go, since our gophers like it.', 'Go'],
    ['The service is written in Rust.', 'Rust'],
    ['Clusters from minikube or kind are enough.', 'kind'],
    ['We package everything with Helm and ship it.', 'Helm'],
    ['Our secrets live in Vault now.', 'Vault'],
    ['Julia code is fast, said the JuliaCon crowd.', 'Julia'],
    ['Spark jobs on Hadoop are slow.', 'Apache Spark'],
    ['- *Chef and Puppet Walk Into a Bar*, a debate.', 'Chef'],
    ['Flask on AWS Lambda by way of Zappa.', 'Flask'],
    ['Try [kind](https://kind.sigs.k8s.io) at home.', 'kind'],
  ])('are seen in %j', (content, name) => {
    expect(names(content)).toContain(name);
  });

  it('are not the names of conferences and companies', () => {
    expect(
      names(
        'I was at Kafka Summit and met people of Rancher Labs and Redis Labs.',
      ),
    ).toEqual([]);
  });

  it('may be unknown, where a link leads to a project of this name', () => {
    expect(
      names(
        'See [zizmor](https://github.com/woodruffw/zizmor), [FooBar](https://crates.io/crates/foobar) and [the code](https://github.com/a/the-code).',
      ),
    ).toEqual(['zizmor', 'FooBar']);
    expect(
      names(
        'By [Ann Lee](https://annlee.dev) on [GitHub](https://github.com/ann).',
      ),
    ).toEqual([]);
  });
});

describe('the dictionary', () => {
  it('gives each form to one technology', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { name, aliases = [], exactAliases = [] } of dictionary) {
      for (const form of [name, ...aliases, ...exactAliases]) {
        const owner = owners.get(form);
        if (owner !== undefined && owner !== name)
          clashes.push(`${form}: ${owner}, ${name}`);
        owners.set(form, name);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('has no form twice', () => {
    const repeated = dictionary.filter(
      ({ name, aliases = [], exactAliases = [], match }) => {
        const forms = [name, ...aliases, ...exactAliases].map(form =>
          match === 'any' ? form.toLowerCase() : form,
        );
        return new Set(forms).size < forms.length;
      },
    );
    expect(repeated.map(({ name }) => name)).toEqual([]);
  });

  it('names what must stand beside an ambiguous name', () => {
    const bare = dictionary.filter(
      ({ match, context }) => match === 'context' && !context?.length,
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
    expect(dictionary.length).toBeGreaterThan(1000);
  });
});
