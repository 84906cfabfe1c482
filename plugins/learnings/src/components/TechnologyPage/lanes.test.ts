import type { AdoptionEntry } from '@conference-learnings/plugin-learnings-common';
import { lanesOf, stageBefore } from './lanes';

const entry = (
  scope: string | null,
  stage: AdoptionEntry['stage'],
  effectiveOn: string,
  correctedById: string | null = null,
): AdoptionEntry => ({
  id: `${scope} ${effectiveOn}`,
  technology: { id: 't', name: 'Thanos' },
  scope,
  stage,
  effectiveOn,
  recordedAt: `${effectiveOn}T00:00:00Z`,
  recordedBy: null,
  reason: 'x',
  evidence: null,
  correctsId: null,
  correctedById,
  isPresent: true,
});

const heard = (team: string, date: string) => ({
  date,
  team,
  recap: { id: 'r', title: 'R' },
  event: null,
  talks: [],
});

describe('the lanes of a technology’s story', () => {
  it('go from hearsay from stage to stage until today, whoever began first on top', () => {
    expect(
      lanesOf(
        { heard: [heard('group:default/a', '2019-05-20')] },
        [
          entry('group:default/a', 'trial', '2020-01-01'),
          entry('group:default/a', 'assess', '2019-09-01'),
          entry(null, 'hold', '2019-01-01'),
        ],
        '2021-01-01',
      ),
    ).toEqual([
      {
        scope: null,
        segments: [{ stage: 'hold', from: '2019-01-01', to: '2021-01-01' }],
      },
      {
        scope: 'group:default/a',
        segments: [
          { stage: 'heard', from: '2019-05-20', to: '2019-09-01' },
          { stage: 'assess', from: '2019-09-01', to: '2020-01-01' },
          { stage: 'trial', from: '2020-01-01', to: '2021-01-01' },
        ],
      },
    ]);
  });

  it('leave away what was corrected, and hearsay after a stage', () => {
    expect(
      lanesOf(
        { heard: [heard('group:default/a', '2020-05-20')] },
        [
          entry('group:default/a', 'adopt', '2019-01-01', 'x'),
          entry('group:default/a', 'trial', '2019-02-01'),
        ],
        '2021-01-01',
      )[0].segments,
    ).toEqual([{ stage: 'trial', from: '2019-02-01', to: '2021-01-01' }]);
  });

  it('tell where a move came from', () => {
    const first = entry('group:default/a', 'assess', '2019-09-01');
    const wrong = entry('group:default/a', 'adopt', '2020-01-01', 'x');
    const next = entry('group:default/a', 'trial', '2020-02-01');
    const lanes = lanesOf(
      { heard: [heard('group:default/a', '2019-05-20')] },
      [first, wrong, next],
      '2021-01-01',
    );
    expect([first, wrong, next].map(one => stageBefore(lanes, one))).toEqual([
      'heard',
      undefined,
      'assess',
    ]);
    expect(
      stageBefore(lanes, entry(null, 'hold', '2020-02-01')),
    ).toBeUndefined();
  });
});
