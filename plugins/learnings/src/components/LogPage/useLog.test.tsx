import { act, screen, waitFor } from '@testing-library/react';
import { renderPart } from '../../__testUtils__/renderLearnings';
import { promConApi } from './__testUtils__/promCon';
import { useLog } from './useLog';
import { useReviewControls } from './useReviewControls';

const TEAMS = ['group:default/observability'];

/** What the page hands to its two panes at the moment. */
async function renderLog() {
  const now: {
    log?: ReturnType<typeof useLog>;
    controls?: ReturnType<typeof useReviewControls>;
  } = {};
  function Probe() {
    now.log = useLog({ userRef: 'user:default/ann', teams: TEAMS });
    now.controls = useReviewControls(now.log, TEAMS);
    return <p>{`Written: ${now.log.body}`}</p>;
  }
  renderPart(<Probe />, { api: promConApi() });
  await screen.findByText(/^Written/);
  const write = async (body: string) => {
    act(() => now.log?.write(body));
    await screen.findByText(`Written: ${body}`);
  };
  return { now, write };
}

const handedOver = ({ log }: Awaited<ReturnType<typeof renderLog>>['now']) => [
  log?.marks,
  log?.act,
  log?.write,
  log?.setActive,
  log?.onGoTo,
  log?.onPasteHtml,
  log?.importSource,
  log?.addTemplate,
  log?.restore,
];

it('While one types neither the review nor what the editor is given changes', async () => {
  const { now, write } = await renderLog();
  // With the first letter the text begins to wait for its reading.
  await write('P');
  const before = { controls: now.controls, handedOver: handedOver(now) };
  await write('Pr');
  await write('Pro');
  expect(now.controls).toBe(before.controls);
  handedOver(now).forEach((one, at) => expect(one).toBe(before.handedOver[at]));

  await waitFor(() => expect(now.controls?.review.details.title).toBe('Pro'));
  expect(now.controls).not.toBe(before.controls);
});
