import type { VersionRead } from '../model';

const VERSION = /^v(\d{1,9})(?:(alpha|beta)(\d{1,9}))?$/;

const STABILITIES = ['alpha', 'beta', undefined];

/**
 * As which version an object is read: as its own where that is known, else as the nearest one: of the nearest major, then
 * stability, then minor, and of two equally near ones the newer.
 *
 * @param known - Versions that are known, the newest first.
 * @public
 */
export function nearestVersion(
  given: string,
  known: readonly string[],
): VersionRead {
  if (known.includes(given) || known.length === 0) {
    return { given, read: given, isNearest: false };
  }
  const wanted = partsOf(given);
  const [read] = [...known].sort((a, b) => {
    const [far, farther] = [a, b].map(version => distance(version, wanted));
    return far.map((part, i) => part - farther[i]).find(Boolean) ?? 0;
  });
  return { given, read, isNearest: true };
}

function distance(version: string, wanted: number[]): number[] {
  return partsOf(version).map((part, i) => Math.abs(part - wanted[i]));
}

function partsOf(version: string): number[] {
  // Of alphas and betas the last comes nearest to what is stable.
  const [, major = '0', stability, minor = '1e9'] = VERSION.exec(version) ?? [];
  return [
    Number(major),
    STABILITIES.indexOf(stability as (typeof STABILITIES)[number]),
    Number(minor),
  ];
}
