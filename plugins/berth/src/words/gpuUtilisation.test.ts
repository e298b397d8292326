import type {
  Freshness,
  GpuUtilisation,
} from '@berth/backstage-plugin-berth-common';
import { measured } from '../__fixtures__/builders';
import { englishWords } from '../__testUtils__/words';
import {
  gpuHindranceText,
  gpuUtilisationFacts,
  gpuUtilisationRange,
} from './gpuUtilisation';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const at = new Date(NOW - 20_000).toISOString();
const live: Freshness = { status: 'live' };
const trouble = { code: 'refused', message: 'The connection was refused.' };
const stale = { status: 'stale', since: at, trouble } as Freshness;
const unreachable = { status: 'unreachable', trouble } as Freshness;
const english = englishWords();

const facts = (
  utilisation: GpuUtilisation | undefined,
  freshness: Freshness | undefined,
  bound = 8,
) =>
  gpuUtilisationFacts(
    { bound, utilisation },
    { freshness, words: english, now: NOW },
  ).join(' · ');

describe('gpuUtilisationFacts', () => {
  const noSample = { status: 'noSample' } as const;

  it('looks different for each of not configured, unknown, not measured and idle', () => {
    const texts = [
      facts(undefined, { status: 'notAsked' }),
      facts(undefined, { status: 'loading' }),
      facts(undefined, unreachable),
      facts(noSample, live),
      facts(measured({ percent: 0, at, memory: undefined }), live),
      facts(measured({ percent: 0.4, at, memory: undefined }), live),
    ];
    expect(texts).toEqual([
      '',
      'use: loading',
      'use unknown: connection refused',
      'use not measured',
      '0% busy',
      '<1% busy',
    ]);
  });

  it('has the memory, and how many were measured where not all were', () => {
    expect(facts(measured({ at }), live)).toBe('63% busy · 403 of 640 GiB');
    expect(facts(measured({ at, devices: 6 }), live)).toBe(
      '63% busy · 403 of 640 GiB · 6 of 8 measured',
    );
  });

  it('is dated where it is not of now', () => {
    expect(facts(measured({ at }), stale)).toMatch(/ · at .+$/);
    const old = new Date(NOW - 200_000).toISOString();
    expect(facts(measured({ at: old }), live)).toMatch(/ · at .+$/);
  });

  it('says nothing of GPUs that nobody has', () => {
    expect(facts(undefined, unreachable, 0)).toBe('');
    expect(facts(undefined, undefined)).toBe('');
  });

  it('says that an answer was not of Prometheus, and not of Kubernetes', () => {
    expect(
      facts(undefined, {
        status: 'unreachable',
        trouble: { code: 'protocol', message: '' },
      }),
    ).toBe('use unknown: not the answer of a Prometheus');
  });
});

describe('gpuUtilisationRange', () => {
  it('is there where GPUs differ', () => {
    expect(gpuUtilisationRange({ utilisation: measured() }, english)).toBe(
      '0% to 97%',
    );
    expect(
      gpuUtilisationRange(
        { utilisation: measured({ lowestPercent: 97 }) },
        english,
      ),
    ).toBeUndefined();
  });
});

describe('gpuHindranceText', () => {
  it('is nothing where the answer is of now', () => {
    expect(gpuHindranceText(live, english, NOW)).toBeUndefined();
  });

  it.each<[Freshness, RegExp]>([
    [{ status: 'notAsked' }, /^no Prometheus configured$/],
    [stale, /^as of .+: connection refused$/],
    [unreachable, /^use unknown: connection refused$/],
  ])('of $status', (freshness, expected) => {
    expect(gpuHindranceText(freshness, english, NOW)).toMatch(expected);
  });
});
