import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'berth.consistencyCheck.every';
/** A comparison is a list of everything. */
const MIN_MS = 60_000;

/**
 * How often what is held is compared with the clusters: `berth.consistencyCheck.every`, such as `{ minutes: 30 }`;
 * `undefined` for never.
 *
 * @throws `InputError` for less than a minute.
 */
export function comparisonPeriodMs(config: Config): number | undefined {
  if (!config.has(KEY)) return undefined;
  const ms = durationToMilliseconds(
    readDurationFromConfig(config, { key: KEY }),
  );
  if (ms < MIN_MS) {
    throw new InputError(`${KEY} is less than a minute`);
  }
  return ms;
}
