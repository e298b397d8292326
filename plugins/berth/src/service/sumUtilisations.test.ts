import { measured } from '../__fixtures__/builders';
import { sumUtilisations } from './sumUtilisations';

const noSample = { status: 'noSample' } as const;
const memory = { usedBytes: 10, totalBytes: 80 };

describe('sumUtilisations', () => {
  it('lets a mean count for as many GPUs as it was made of', () => {
    expect(
      sumUtilisations(
        measured({
          percent: 90,
          lowestPercent: 80,
          highestPercent: 95,
          devices: 6,
          memory,
          at: '2026-11-20T12:00:30Z',
        }),
        measured({
          percent: 10,
          lowestPercent: 5,
          highestPercent: 15,
          devices: 2,
          memory,
          at: '2026-11-20T12:00:00Z',
        }),
      ),
    ).toEqual({
      status: 'measured',
      percent: 70,
      lowestPercent: 5,
      highestPercent: 95,
      devices: 8,
      memory: { usedBytes: 20, totalBytes: 160 },
      at: '2026-11-20T12:00:00Z',
    });
  });

  it('knows no memory of which a part is not known', () => {
    const sum = sumUtilisations(measured(), measured({ memory: undefined }));
    expect(sum).toMatchObject({ devices: 16, memory: undefined });
  });

  it('does not take a missing measurement for zero', () => {
    const some = measured();
    expect(sumUtilisations(some, noSample)).toBe(some);
    expect(sumUtilisations(noSample, some)).toBe(some);
    expect(sumUtilisations(undefined, noSample)).toEqual(noSample);
    expect(sumUtilisations(undefined, undefined)).toBeUndefined();
  });
});
