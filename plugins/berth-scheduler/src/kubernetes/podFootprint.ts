import { hostPortsOf, type HostPort } from './hostPorts';
import { podRequests, hasPodLevelRequests, type Amounts } from './podRequests';
import { unitsOf } from './quantity';
import {
  CPU,
  EPHEMERAL_STORAGE,
  isScalarResource,
  MEMORY,
} from './resourceNames';
import type { Pod } from './types';
import type { KubernetesVersion } from './version';

/** What a container counts as, for spreading load only, that asks for no cpu: 100 m; pkg/scheduler/util. */
const DEFAULT_CPU_MILLIS = 100n;
/** The same for memory: 200 MiB, in thousandths of a byte. */
const DEFAULT_MEMORY = 200n * 1024n * 1024n * 1000n;

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** What a container counts as for scoring where it names no cpu or memory. */
export const NON_ZERO_DEFAULTS: ReadonlyMap<string, bigint> = new Map([
  [CPU, DEFAULT_CPU_MILLIS],
  [MEMORY, DEFAULT_MEMORY],
]);

/**
 * What a pod takes of a node: cpu in thousandths, everything else in units (bytes, devices).
 */
export interface PodFootprint {
  requests: ReadonlyMap<string, number>;
  nonZeroCpu: number;
  nonZeroMemory: number;
  hostPorts: readonly HostPort[];
}

/**
 * Thrown where a number is too big to be exact, or negative.
 * @public
 */
export class AmountError extends Error {
  readonly name = 'AmountError';
}

/**
 * The footprint of a pod that is on a node, or will be; pkg/scheduler/framework `PodInfo.CalculateResource`.
 *
 * @throws AmountError for amounts beyond 2^53, QuantityError for text that is no quantity.
 */
export function podFootprint(
  pod: Pod,
  version: KubernetesVersion,
): PodFootprint {
  const requests = podRequests({ pod, version, useStatus: true });
  const nonMissing = missingDefaults(pod, requests);
  const nonZero =
    nonMissing.size === 0
      ? requests
      : podRequests({ pod, version, useStatus: true, nonMissing });
  return {
    requests: countedAmounts(requests),
    nonZeroCpu: amountIn(nonZero, CPU),
    nonZeroMemory: amountIn(nonZero, MEMORY),
    hostPorts: hostPortsOf(pod),
  };
}

/** `getNonMissingContainerRequests`: with pod-level requests, only what neither the pod nor a container names. */
function missingDefaults(
  pod: Pod,
  requests: Amounts,
): ReadonlyMap<string, bigint> {
  if (!hasPodLevelRequests(pod)) {
    return NON_ZERO_DEFAULTS;
  }
  return new Map(
    [...NON_ZERO_DEFAULTS].filter(([name]) => !requests.has(name)),
  );
}

/** The resources that kube-scheduler counts, as plain numbers; `framework.Resource.Add`. */
export function countedAmounts(amounts: Amounts): Map<string, number> {
  const counted = new Map<string, number>();
  for (const name of amounts.keys()) {
    if (isCounted(name)) {
      counted.set(name, amountIn(amounts, name));
    }
  }
  return counted;
}

function isCounted(name: string): boolean {
  return (
    name === CPU ||
    name === MEMORY ||
    name === EPHEMERAL_STORAGE ||
    isScalarResource(name)
  );
}

/** The amount of one resource: cpu in thousandths, everything else in whole units; 0 where it is not named. */
export function amountIn(amounts: Amounts, name: string): number {
  const millis = amounts.get(name);
  if (millis === undefined) {
    return 0;
  }
  const amount = name === CPU ? millis : unitsOf(millis);
  if (amount > LARGEST || amount < 0n) {
    throw new AmountError(`${name}: ${amount} is not between 0 and ${LARGEST}`);
  }
  return Number(amount);
}
