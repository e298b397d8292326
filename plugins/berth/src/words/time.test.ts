import { ageText, durationText, timeText } from './time';
import { readerLocale } from './locale';

describe('durationText', () => {
  it.each([
    [0, '0 sec'],
    [59.9, '59 sec'],
    [60, '1 min'],
    [6 * 60 + 30, '6 min'],
    [3600, '1 hr'],
    [3600 + 10 * 60, '1 hr 10 min'],
    [5 * 3600 + 600, '5 hr'],
    [3 * 86400, '3 days'],
    [-5, '0 sec'],
  ])('%d s is %s', (seconds, text) => {
    expect(durationText(seconds, 'en-US')).toBe(text);
  });

  it("is in the reader's language", () => {
    expect(durationText(360, 'ja')).toBe('6 分');
  });
});

describe('ageText', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');

  it.each([
    ['2026-11-20T11:54:00Z', '6 min'],
    ['2026-11-20T12:00:05Z', '0 sec'],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (since, text) => {
    expect(ageText(since, now, 'en-US')).toBe(text);
  });
});

describe('timeText', () => {
  const now = new Date(2026, 10, 20, 18, 0).getTime();

  it('gives the time alone for today', () => {
    const at = new Date(2026, 10, 20, 14, 2).toISOString();
    expect(timeText(at, now, 'en-GB')).toBe('14:02');
  });

  it('gives the date too for another day', () => {
    const at = new Date(2026, 10, 19, 14, 2).toISOString();
    expect(timeText(at, now, 'en-GB')).toBe('19 Nov, 14:02');
  });

  it('keeps what it cannot read', () => {
    expect(timeText('some time ago', now, 'en-GB')).toBe('some time ago');
  });
});

describe('readerLocale', () => {
  it.each([
    ['en', ['de-DE', 'en-IE', 'en-US'], 'en-IE'],
    ['ja', ['en-US'], 'ja'],
    ['en', ['enm'], 'en'],
  ])('%s with %j is %s', (language, preferred, locale) => {
    expect(readerLocale(language, preferred)).toBe(locale);
  });
});
