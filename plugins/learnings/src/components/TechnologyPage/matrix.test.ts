import { matrixOf } from './matrix';

const TEAM = 'group:default/a';

describe('the matrix of teams and stages', () => {
  it('says when each came to a stage, and where it is now', () => {
    expect(
      matrixOf(
        {
          positions: [
            { scope: TEAM, stage: 'hold', since: '2021-01-01', entryId: 'e' },
          ],
          heard: [
            {
              date: '2020-02-02',
              team: TEAM,
              recap: { id: 'r', title: 'R' },
              event: null,
              talks: [],
            },
          ],
        },
        [
          {
            scope: null,
            segments: [
              { stage: 'heard', from: '2019-01-01', to: '2022-01-01' },
            ],
          },
          {
            scope: TEAM,
            segments: [
              { stage: 'hold', from: '2019-05-20', to: '2019-09-01' },
              { stage: 'trial', from: '2019-09-01', to: '2021-01-01' },
              { stage: 'hold', from: '2021-01-01', to: '2022-01-01' },
            ],
          },
        ],
      ),
    ).toEqual([
      { scope: null, now: 'heard', since: { heard: '2019-01-01' } },
      {
        scope: TEAM,
        now: 'hold',
        since: {
          heard: '2020-02-02',
          hold: '2021-01-01',
          trial: '2019-09-01',
        },
      },
    ]);
  });

  it('knows where one is now whose past was not read', () => {
    expect(
      matrixOf(
        {
          positions: [
            { scope: TEAM, stage: 'adopt', since: '2015-01-01', entryId: 'e' },
          ],
          heard: [],
        },
        [],
      ),
    ).toEqual([{ scope: TEAM, now: 'adopt', since: { adopt: '2015-01-01' } }]);
  });
});
