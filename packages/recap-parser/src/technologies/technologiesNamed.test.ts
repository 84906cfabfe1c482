import { technologiesNamed } from './technologiesNamed';

const names = (text: string, limit = 10) =>
  technologiesNamed(text, limit).map(({ name }) => name);

describe('technologiesNamed', () => {
  it('finds a technology by other forms of its name, in any case', () => {
    expect(names('K8s')[0]).toBe('Kubernetes');
    expect(names(' GOLANG')[0]).toBe('Go');
  });

  it('finds beginnings of words, and none within a word', () => {
    expect(names('postg')).toContain('PostgreSQL');
    expect(names('ubernetes')).toEqual([]);
    expect(names('telemetry')).not.toContain('OpenTelemetry');
  });

  it('puts names that begin so before other words and forms', () => {
    const cloud = names('cloud', 50);
    const begins = cloud.map(name => name.toLowerCase().startsWith('cloud'));
    expect(begins).toContain(true);
    expect(begins).toEqual([...begins].sort((a, b) => Number(b) - Number(a)));
  });

  it('takes signs for what they are', () => {
    expect(names('c++')[0]).toBe('C++');
    expect(names('(')).toEqual([]);
  });

  it('gives no more than is asked for', () => {
    expect(names('', 3)).toHaveLength(3);
  });

  it('tells what it is', () => {
    expect(technologiesNamed('typescript', 1)).toEqual([
      { name: 'TypeScript', category: 'language' },
    ]);
  });

  it('puts what recaps mention before what is only known, and that in the order of how much it is named', () => {
    expect(names('postgr')[0]).toBe('PostgreSQL');
    expect(
      technologiesNamed('postgr', 2, [{ name: 'Postgrand', category: null }]),
    ).toEqual([
      { name: 'Postgrand', category: null },
      { name: 'PostgreSQL', category: 'database' },
    ]);
  });

  it('takes in others, and those that it knows once', () => {
    const found = technologiesNamed('postgresq', 10, [
      { name: 'postgresql', category: null },
      { name: 'Postgresque', category: null },
    ]);
    expect(found.slice(0, 2)).toEqual([
      { name: 'PostgreSQL', category: 'database' },
      { name: 'Postgresque', category: null },
    ]);
  });
});
