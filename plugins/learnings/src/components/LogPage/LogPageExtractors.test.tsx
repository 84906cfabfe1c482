import type {
  ParseResponse,
  RecapCreate,
} from '@conference-learnings/plugin-learnings-common';
import { act, waitFor } from '@testing-library/react';
import { understood } from '../../__testUtils__/understood';
import { openLog, publish } from './__testUtils__/openLog';
import { promConApi, TEXT } from './__testUtils__/promCon';

const FOUND = 'Silence is data.';

/** What is understood, with what an extractor has found by now. */
const withFound = ({ content, ...answer }: ParseResponse): ParseResponse => ({
  ...answer,
  content: {
    ...content,
    takeaways: [
      ...content.takeaways,
      understood.takeaway(FOUND, { origin: 'slow' }),
    ],
  },
});

/** A backend whose extractor answers when it is let. */
function slowApi() {
  const api = promConApi();
  const { understand } = api;
  let answer = () => {};
  const answered = new Promise<void>(resolve => {
    answer = resolve;
  });
  let isAnswered = false;
  api.understand = request => {
    const rules = understand(request);
    return isAnswered ? withFound(rules) : { ...rules, waiting: ['slow'] };
  };
  const parse = api.parseRecap.bind(api);
  api.parseRecap = async request => {
    if (request.extractors === 'wait') await answered;
    return parse(request);
  };
  return {
    api,
    answer: () => {
      isAnswered = true;
      answer();
    },
  };
}

const published = (api: ReturnType<typeof promConApi>): RecapCreate =>
  Object(api.callsOf('createRecap')[0].args[0]);

beforeEach(() => localStorage.clear());

describe('Extractors beside the rules', () => {
  it('hold nobody up: what they find comes when they have found it', async () => {
    const { api, answer } = slowApi();
    const { editor, review } = await openLog({ api });
    editor.paste(TEXT);
    await review.item('Takeaways', 'Pin every version.');
    await review.press('Takeaways', 'Pin every version.', 'Dismiss');
    expect(review.region.queryByText(FOUND)).not.toBeInTheDocument();
    review.region.getByLabelText('Reading…');

    await act(async () => answer());
    expect(await review.item('Takeaways', FOUND)).toHaveTextContent(
      'found by slow',
    );
    await waitFor(() =>
      expect(
        review.region.queryByLabelText('Reading…'),
      ).not.toBeInTheDocument(),
    );
    await publish();
    expect(published(api).content.takeaways.map(({ text }) => text)).toEqual([
      'Page people, not machines.',
      FOUND,
    ]);
  });

  it('hold up no publishing', async () => {
    const { api } = slowApi();
    const { editor, review } = await openLog({ api });
    editor.paste(TEXT);
    await review.item('Takeaways', 'Pin every version.');
    await publish();
    expect(published(api).content.takeaways).toHaveLength(2);
  });
});

describe('What is only possible', () => {
  it('is published where somebody accepts it', async () => {
    const api = promConApi();
    const { understand } = api;
    api.understand = request => ({
      ...understand(request),
      possibleTechnologies: [
        understood.possible('KVell', 0.3),
        understood.possible('FaRM', 0.2),
      ],
    });
    const { editor, review } = await openLog({ api });
    editor.paste(TEXT);
    await review.press('Technologies', 'maybe: KVell', 'Accept');
    await publish();
    expect(published(api).content.technologies.map(({ name }) => name)).toEqual(
      ['Thanos', 'KVell'],
    );
  });
});
