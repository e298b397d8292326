import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { ArgoInstanceTarget } from './ArgoInstanceTarget';
import { readArgoInstances } from './readArgoInstances';

const API = 'berth.argocd.api';
const EVERY = 'berth.argocd.every';
const DEFAULT_MS = 60_000;
const MIN_MS = 10_000;

/** Which instances are read, and how often; none where `berth.argocd.api` is false. */
export function readArgoApiSettings(config: Config): {
  instances: ArgoInstanceTarget[];
  everyMs: number;
} {
  const isAsked = config.getOptionalBoolean(API) ?? true;
  const everyMs = config.has(EVERY)
    ? durationToMilliseconds(readDurationFromConfig(config, { key: EVERY }))
    : DEFAULT_MS;
  if (!(everyMs >= MIN_MS)) {
    throw new InputError(`${EVERY} is less than ten seconds`);
  }
  return { instances: isAsked ? readArgoInstances(config) : [], everyMs };
}
