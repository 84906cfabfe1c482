import { dateOf, findDates } from './dates';

describe('findDates', () => {
  it.each([
    ['May 19th - 23rd', [null, 5, 19, 5, 23]],
    ['Nov. 27th through 29th, 2012', [2012, 11, 27, 11, 29]],
    ['from 3 to 5 October 2017', [2017, 10, 3, 10, 5]],
    ['29th and 30th of September', [null, 9, 29, 9, 30]],
    ['May 30 – June 2, 2017', [2017, 5, 30, 6, 2]],
    ['June 8-9, 2022', [2022, 6, 8, 6, 9]],
  ])('reads %j', (text, [year, startMonth, startDay, endMonth, endDay]) => {
    expect(findDates(`It ran ${text}.`)).toEqual([
      expect.objectContaining({ year, startMonth, startDay, endMonth, endDay }),
    ]);
  });

  it('finds no dates in versions, times and impossible days', () => {
    expect(findDates('v1.2.3 at 10:30, may 99, 2019-13-45')).toEqual([]);
  });
});

describe('dateOf', () => {
  it.each([
    ['2019-05-30T10:00:00+02:00', '2019-05-30'],
    ['2017/10/11', '2017-10-11'],
    ['Nov 17, 2024', '2024-11-17'],
    ['1 Jul 2015', '2015-07-01'],
    ['soon', null],
    [42, null],
  ])('reads %j', (value, date) => {
    expect(dateOf(value)).toBe(date);
  });
});
