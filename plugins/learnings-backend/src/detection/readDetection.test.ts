import { mockServices } from '@backstage/backend-test-utils';
import { readDetection } from './readDetection';

const DAY = 24 * 3600 * 1000;

const read = (detection?: object) =>
  readDetection(
    mockServices.rootConfig({
      data: { learnings: detection ? { detection } : {} },
    }),
  );

describe('readDetection', () => {
  it('needs nothing', () => {
    expect(read()).toEqual({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 30 } },
      staleAfter: 180 * DAY,
    });
  });

  it.each([{ days: 30 }, '30d', 'P30D'])(
    'takes %j for thirty days, and a schedule',
    staleAfter => {
      const schedule = { frequency: { days: 1 }, timeout: { minutes: 5 } };
      expect(read({ staleAfter, schedule })).toEqual({
        schedule,
        staleAfter: 30 * DAY,
      });
    },
  );

  it.each([
    [{ staleAfter: 'half a year' }, /learnings\.detection\.staleAfter/],
    [{ staleAfter: 180 }, /learnings\.detection\.staleAfter/],
    [{ staleAfter: { fortnights: 2 } }, /learnings\.detection\.staleAfter/],
    [{ staleAfter: { days: 0 } }, /staleAfter: must be longer than nothing/],
    [{ staleAfter: { days: -1 } }, /staleAfter: must be longer than nothing/],
    [{ schedule: { frequency: 'daily' } }, /frequency/],
    [{ schedule: { frequency: { hours: 1 } } }, /timeout/],
  ])('refuses %j', (detection, message) => {
    expect(() => read(detection)).toThrow(message);
  });
});
