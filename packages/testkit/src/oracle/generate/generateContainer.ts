import type { Random } from '../random';
import { spellQuantity } from './spellQuantity';
import { extendedResources, hugePages } from './vocabulary';
import { pageSize, podImages } from './vocabulary';

const mi = 2 ** 20;
const gi = 2 ** 30;

/** Amounts by resource; CPU in thousandths. */
export type Amounts = Record<string, number>;

/** What a container asks for before it is written down. */
export interface ContainerDraft {
  requests: Amounts;
  limits: Amounts;
  body: Record<string, unknown>;
}

/** How likely it is, in one case, that a container asks for each of these. */
export interface ContainerHabits {
  /** 1 asks for little, 3 for much. */
  appetite: 1 | 2 | 3;
  extended: number;
  /** The extended resources that nodes of the case have; it asks for others only now and then. */
  offered: readonly string[];
  hostPorts: number;
}

const cpus = [
  [0, 1, 50, 100, 250],
  [100, 500, 1000, 1500, 3910],
  [2000, 4000, 7000, 16_000, 63_900, 200_000],
];
const memories = [
  [0, mi, 64 * mi, 200 * mi, 123_456_789],
  [512 * mi, gi, 1_500_000_000, 4 * gi],
  [8 * gi, 24 * gi, 63 * gi, 256 * gi, 3000 * gi],
];

/** Draws what a container asks for. */
export function draftContainer(
  random: Random,
  name: string,
  habits: ContainerHabits,
): ContainerDraft {
  const draft: ContainerDraft = {
    requests: {},
    limits: {},
    body: { name, image: random.pick(podImages) },
  };
  if (random.chance(0.8)) {
    ask(random, draft, 'cpu', random.pick(cpus[habits.appetite - 1]));
  }
  if (random.chance(0.8)) {
    ask(random, draft, 'memory', random.pick(memories[habits.appetite - 1]));
  }
  if (random.chance(0.06)) {
    const storage = random.pick([0, gi, 30 * gi, 100e9]);
    ask(random, draft, 'ephemeral-storage', storage);
  }
  if (random.chance(habits.extended)) {
    const count = random.pick([0, 1, 1, 2, 4, 8]);
    const known = habits.offered.length > 0 && random.chance(0.85);
    const resource = random.pick(known ? habits.offered : extendedResources);
    askExactly(random, draft, resource, count);
  }
  if (random.chance(0.015) && hasComputeRequest(draft)) {
    const page = random.pick(hugePages);
    askExactly(random, draft, page, pageSize[page] * random.integer(1, 3));
  }
  return draft;
}

/** How quantities are written. */
export type WriteAmounts = (
  amounts: Amounts,
) => Record<string, string | number>;

/** Writes the container down. */
export function writeContainer(
  { requests, limits, body }: ContainerDraft,
  write: WriteAmounts,
): Record<string, unknown> {
  const resources = writeResources({ requests, limits }, write);
  return resources ? { ...body, resources } : body;
}

/** Writes `resources` of a container or of a pod; nothing where nothing is asked for. */
export function writeResources(
  { requests, limits }: { requests: Amounts; limits: Amounts },
  write: WriteAmounts,
): object | undefined {
  const written = {
    ...(Object.keys(requests).length > 0 ? { requests: write(requests) } : {}),
    ...(Object.keys(limits).length > 0 ? { limits: write(limits) } : {}),
  };
  return Object.keys(written).length > 0 ? written : undefined;
}

export function spellAmounts(
  random: Random,
  amounts: Amounts,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(amounts).map(([resource, amount]) => [
      resource,
      spellQuantity(random, resource, amount),
    ]),
  );
}

/** What may be overcommitted: a limit may be missing or higher than the request. */
function ask(
  random: Random,
  draft: ContainerDraft,
  resource: string,
  amount: number,
) {
  const style = random.pick(['request', 'request', 'limit', 'both'] as const);
  if (style !== 'limit') {
    draft.requests[resource] = amount;
  }
  if (style !== 'request') {
    draft.limits[resource] =
      style === 'limit' ? amount : amount * random.pick([1, 2]);
  }
}

/** What may not be overcommitted: the limit is the request. */
function askExactly(
  random: Random,
  draft: ContainerDraft,
  resource: string,
  amount: number,
) {
  draft.limits[resource] = amount;
  if (random.chance(0.5)) {
    draft.requests[resource] = amount;
  }
}

function hasComputeRequest({ requests, limits }: ContainerDraft): boolean {
  return ['cpu', 'memory'].some(
    resource => (requests[resource] ?? limits[resource] ?? 0) > 0,
  );
}
