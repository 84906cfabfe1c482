import { InputError } from '@backstage/errors';
import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { aContent } from '../../../__testUtils__/samples';
import { fromClipboard } from './fromClipboard';

const HTML =
  '<style>p { color: red }</style><p>Heard of <b>Thanos</b></p><script>alert(1)</script>';

function anApi(body: string) {
  const api = new InMemoryLearningsApi();
  api.understand = () => ({
    format: 'html',
    possibleTechnologies: [],
    waiting: [],
    warnings: [],
    content: aContent({ body }),
  });
  return api;
}

describe('Rich text from the clipboard', () => {
  it('becomes the Markdown that the server reads in it', async () => {
    const api = anApi('Heard of **Thanos**');
    await expect(fromClipboard(api, HTML)).resolves.toBe('Heard of **Thanos**');
    expect(api.callsOf('parseRecap')[0].args[0]).toEqual({
      content: HTML,
      fileName: 'pasted.html',
      extractors: 'skip',
    });
  });

  it('becomes nothing where there are no words in it', async () => {
    await expect(fromClipboard(anApi(' \n'), HTML)).resolves.toBeNull();
  });

  it('becomes nothing where the server cannot read it', async () => {
    const api = anApi('');
    api.fail('parseRecap', new InputError('content: it is empty'));
    await expect(fromClipboard(api, HTML)).resolves.toBeNull();
  });

  it('is not sent where it is larger than the server takes', async () => {
    const api = anApi('Heard');
    const html = `<p>${'x'.repeat(MAX_RECAP_BYTES)}</p>`;
    await expect(fromClipboard(api, html)).resolves.toBeNull();
    expect(api.callsOf('parseRecap')).toEqual([]);
  });
});
