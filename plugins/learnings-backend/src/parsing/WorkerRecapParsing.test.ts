import { mockServices } from '@backstage/backend-test-utils';
import { WorkerRecapParsing } from './WorkerRecapParsing';

describe('WorkerRecapParsing', () => {
  const logger = mockServices.logger.mock();
  const parsing = new WorkerRecapParsing({ logger });
  afterAll(() => parsing.close());

  it('understands a recap in another thread', async () => {
    const { format, content } = await parsing.parse({
      content: '# KubeCon Europe 2019\n\nWe saw Thanos.\n',
      fileName: 'kubecon.md',
    });
    expect(format).toBe('markdown');
    expect(content).toMatchObject({
      title: 'KubeCon Europe 2019',
      event: { name: 'KubeCon + CloudNativeCon Europe 2019' },
      technologies: [expect.objectContaining({ name: 'Thanos' })],
    });
  });

  it('reads the body that its author has changed', async () => {
    const body = 'We saw Linkerd.\n';
    const { content } = await parsing.parse({
      content: '---\ntitle: Notes\n---\nWe saw Thanos.\n',
      fileName: 'notes.md',
      body,
    });
    expect(content).toMatchObject({
      title: 'Notes',
      body,
      technologies: [expect.objectContaining({ name: 'Linkerd' })],
    });
  });

  it.each([
    ['an empty text', ' \n'],
    ['a binary file', '\u0000\u0001PNG\u0000'],
  ])('refuses %s, naming the field', async (_, content) => {
    await expect(parsing.parse({ content, fileName: null })).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/^content: /),
      }),
    );
  });

  it('gives up on a text that takes too long, and reads the next', async () => {
    const hurried = new WorkerRecapParsing({ logger, timeLimitMs: 1 });
    await expect(
      hurried.parse({ content: 'KubeCon '.repeat(200_000), fileName: null }),
    ).rejects.toThrow('content: reading it took longer than 0.001 seconds');
    await hurried.close();
    await expect(
      parsing.parse({ content: 'We saw Thanos.', fileName: null }),
    ).resolves.toMatchObject({ format: 'text' });
  });

  it('refuses a text that takes more memory than there is', async () => {
    const narrow = new WorkerRecapParsing({ logger, maxHeapMb: 48 });
    const content = '- **We** saw [Thanos](https://thanos.io) `at` KubeCon\n';
    await expect(
      narrow.parse({ content: content.repeat(3000), fileName: 'a.md' }),
    ).rejects.toThrow('content: reading it took more memory than there is');
    await narrow.close();
  });

  it('does not hold up the event loop while it reads', async () => {
    let turns = 0;
    const interval = setInterval(() => turns++, 1);
    await parsing.parse({
      content: 'We saw Thanos at KubeCon Europe. '.repeat(20_000),
      fileName: null,
    });
    clearInterval(interval);
    expect(turns).toBeGreaterThan(10);
  });
});
