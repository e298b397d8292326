import { humanDuration, since } from './age';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('humanDuration', () => {
  // The cases of upstream's own test, k8s.io/apimachinery pkg/util/duration.
  it.each([
    [-2 * SECOND, '<invalid>'],
    [0, '0s'],
    [SECOND, '1s'],
    [70 * SECOND, '70s'],
    [190 * SECOND, '3m10s'],
    [4 * MINUTE, '4m'],
    [70 * MINUTE, '70m'],
    [47 * HOUR, '47h'],
    [49 * HOUR, '2d1h'],
    [(8 * 24 + 2) * HOUR, '8d'],
    [367 * DAY, '367d'],
    [(365 * 2 + 25) * DAY, '2y25d'],
    [(365 * 8 + 2) * DAY, '8y'],
  ])('%d ms is %s', (duration, text) => {
    expect(humanDuration(duration)).toBe(text);
  });
});

describe('since', () => {
  it('says that a time is unknown', () => {
    expect(since(undefined, new Date())).toBe('<unknown>');
  });
});
