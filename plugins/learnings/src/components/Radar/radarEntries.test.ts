import type { Radar } from '@conference-learnings/plugin-learnings-common';
import { radarEntries } from './radarEntries';

const RINGS = ['adopt', 'trial', 'assess', 'hold', 'rejected'];

const radarOf = (
  ...timeline: Array<[date: string, ringId: string]>
): Radar => ({
  quadrants: [{ id: 'a', name: 'A' }],
  rings: RINGS.map(id => ({ id, name: id, color: '#000', description: id })),
  entries: [
    {
      key: 't',
      id: 't',
      title: 'Thanos',
      quadrant: 'a',
      description: '',
      links: [],
      timeline: timeline.map(([date, ringId]) => ({
        date,
        ringId,
        description: '',
        moved: 0,
      })),
    },
  ],
});

describe('what stands on the radar on a day', () => {
  const radar = radarOf(
    ['2021-01-01', 'adopt'],
    ['2020-01-01', 'hold'],
    ['2019-01-01', 'assess'],
  );

  it.each([
    ['2018-12-31', '2018-01-01', []],
    ['2019-06-01', '2018-12-31', [['assess', 1]]],
    ['2019-06-01', '2019-03-01', [['assess', 0]]],
    ['2020-06-01', '2019-03-01', [['hold', -1]]],
    ['2021-06-01', '2020-03-01', [['adopt', 1]]],
  ])('%s, with what moved since %s', (on, since, expected) => {
    expect(
      radarEntries(radar, { on, since }).map(({ ringId, moved }) => [
        ringId,
        moved,
      ]),
    ).toEqual(expected);
  });

  it('does not call it near what came to be put away', () => {
    const [entry] = radarEntries(radarOf(['2020-01-01', 'rejected']), {
      on: '2020-06-01',
      since: '2019-06-01',
    });
    expect(entry.moved).toBe(-1);
  });
});
