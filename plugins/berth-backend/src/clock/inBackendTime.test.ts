import { inBackendTime } from './inBackendTime';

const HOUR = 3_600_000;

describe('inBackendTime', () => {
  it('dates by this machine what a cluster dated whose clock is ahead, wherever it is said', () => {
    expect(
      inBackendTime(
        {
          since: '2026-11-20T10:00:00Z',
          parts: [{ last: '2026-11-20T10:00:00.123456Z', count: 3 }],
          none: undefined,
          nothing: null,
        },
        HOUR,
      ),
    ).toEqual({
      since: '2026-11-20T09:00:00.000Z',
      parts: [{ last: '2026-11-20T09:00:00.123Z', count: 3 }],
      none: undefined,
      nothing: null,
    });
  });

  it.each([
    'svc-2026-11-20',
    'registry.example/app:2026-11-20',
    'failed at 2026-11-20T10:00:00Z',
    '2026-11-20',
    '2026-99-99T10:00:00Z',
  ])('leaves %s as it is, which is no time', text => {
    expect(inBackendTime({ text }, HOUR)).toEqual({ text });
  });

  it('gives the same object where the clocks agree', () => {
    const told = { since: '2026-11-20T10:00:00Z' };
    expect(inBackendTime(told, 0)).toBe(told);
  });
});
