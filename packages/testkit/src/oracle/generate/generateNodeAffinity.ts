import type { Random } from '../random';
import { nodeName, racks, zones } from './vocabulary';

const products = [
  'NVIDIA-H100-80GB-HBM3',
  'NVIDIA-A100-SXM4-80GB',
  'NVIDIA-L4-SHARED',
];

/** A node selector that names one or two of the vocabulary's labels. */
export function generateNodeSelector(random: Random): Record<string, string> {
  return random.pick<Record<string, string>>([
    { 'topology.kubernetes.io/zone': random.pick(zones) },
    { 'nvidia.com/gpu.product': random.pick(products) },
    { 'nvidia.com/gpu.present': 'true' },
    { rack: random.pick([...racks, '']) },
    { 'kubernetes.io/hostname': nodeName(random.integer(0, 5)) },
    {
      'topology.kubernetes.io/region': 'jp-osaka',
      'topology.kubernetes.io/zone': random.pick(zones),
    },
  ]);
}

/** Required terms, preferred terms or both; `{}` as a term matches no node, and both forms of it occur. */
export function generateNodeAffinity(random: Random, nodes: number): object {
  const required = random.chance(0.65);
  return {
    ...(required
      ? {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: terms(random, nodes),
          },
        }
      : {}),
    ...(!required || random.chance(0.4)
      ? {
          preferredDuringSchedulingIgnoredDuringExecution: Array.from(
            { length: random.integer(1, 4) },
            () => ({
              weight: random.pick([1, 2, 10, 33, 100]),
              preference: term(random, nodes, 0.1),
            }),
          ),
        }
      : {}),
  };
}

/** Only where every term names nodes does PreFilter narrow the search; such affinities are made on purpose. */
function terms(random: Random, nodes: number): object[] {
  const named = random.chance(0.3) ? 1 : 0.12;
  return Array.from({ length: random.pick([1, 1, 2, 3]) }, () =>
    term(random, nodes, named),
  );
}

function term(random: Random, nodes: number, named: number): object {
  if (random.chance(0.05)) {
    return {};
  }
  const byName = random.chance(named);
  const expressions =
    byName && random.chance(0.7)
      ? []
      : Array.from({ length: random.pick([1, 1, 2]) }, () =>
          expression(random),
        );
  return {
    ...(expressions.length > 0 ? { matchExpressions: expressions } : {}),
    ...(byName
      ? {
          matchFields: Array.from({ length: random.pick([1, 1, 1, 2]) }, () =>
            nameRequirement(random, nodes),
          ),
        }
      : {}),
  };
}

function nameRequirement(random: Random, nodes: number): object {
  return {
    key: 'metadata.name',
    operator: random.chance(0.8) ? 'In' : 'NotIn',
    // One name too many: a node that does not exist.
    values: [nodeName(random.integer(0, nodes))],
  };
}

function expression(random: Random): object {
  const key = random.pick([
    'topology.kubernetes.io/zone',
    'nvidia.com/gpu.product',
    'rack',
    'kubernetes.io/hostname',
    'example.com/nowhere',
  ]);
  const values: Record<string, string[]> = {
    'topology.kubernetes.io/zone': zones,
    'nvidia.com/gpu.product': products,
    rack: [...racks, 'unknown', ''],
    'kubernetes.io/hostname': [0, 1, 2, 3].map(nodeName),
    'example.com/nowhere': ['a', 'b'],
  };
  switch (random.pick(['In', 'In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt'])) {
    case 'In':
      return { key, operator: 'In', values: atLeastOne(random, values[key]) };
    case 'NotIn':
      return {
        key,
        operator: 'NotIn',
        values: atLeastOne(random, values[key]),
      };
    case 'Exists':
      return { key, operator: 'Exists' };
    case 'DoesNotExist':
      return { key, operator: 'DoesNotExist' };
    default:
      return {
        key: random.pick([
          'rack',
          'nvidia.com/gpu.memory',
          'nvidia.com/gpu.count',
        ]),
        operator: random.pick(['Gt', 'Lt']),
        values: [random.pick(['0', '2', '7', '11', '50000', '81559', '08'])],
      };
  }
}

function atLeastOne(random: Random, values: string[]): string[] {
  const some = random.some(values, 0.4);
  return some.length > 0 ? some : [random.pick(values)];
}
