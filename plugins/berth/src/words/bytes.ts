import type { Words } from './useWords';

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** Bytes as Kubernetes writes them, with three digits at most: `1.5 TiB`. */
export function bytesText(bytes: number, { locale }: Words): string {
  const power = bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10);
  const at = Math.min(UNITS.length - 1, power);
  const number = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 3,
  }).format(bytes / 1024 ** at);
  return `${number} ${UNITS[at]}`;
}
