import type { Random } from '../random';
import type { NodeDraft } from './CaseDraft';
import { spellQuantity } from './spellQuantity';
import { hugePages, nodeImages, nodeName, pageSize } from './vocabulary';
import { cells, racks, taints, zones } from './vocabulary';

const gi = 2 ** 30;

/** What a node offers; CPU in thousandths. */
type Capacity = Record<string, number>;

interface Model {
  capacity(random: Random): Capacity;
  labels: Record<string, string>;
}

/** The kinds of machine, with the labels that GPU feature discovery would give them. */
const models: Model[] = [
  {
    capacity: random => ({
      cpu: random.pick([4000, 7910, 16000, 64000]),
      memory: random.pick([8 * gi, 16 * gi + 12_345, 64 * gi, 256 * gi]),
    }),
    labels: { 'node.kubernetes.io/instance-type': 'general' },
  },
  {
    capacity: random => ({
      cpu: 128_000,
      memory: 1024 * gi,
      'nvidia.com/gpu': random.pick([4, 8, 8]),
    }),
    labels: {
      'nvidia.com/gpu.present': 'true',
      'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3',
      'nvidia.com/gpu.count': '8',
      'nvidia.com/gpu.memory': '81559',
    },
  },
  {
    capacity: random => ({
      cpu: 96_000,
      memory: 768 * gi,
      'nvidia.com/gpu': 0,
      'nvidia.com/mig-1g.10gb': random.integer(0, 14),
      'nvidia.com/mig-3g.40gb': random.integer(1, 4),
    }),
    labels: {
      'nvidia.com/gpu.present': 'true',
      'nvidia.com/gpu.product': 'NVIDIA-A100-SXM4-80GB',
      'nvidia.com/gpu.count': '2',
      'nvidia.com/gpu.memory': '81920',
      'nvidia.com/mig.strategy': 'mixed',
    },
  },
  {
    capacity: () => ({
      cpu: 32_000,
      memory: 128 * gi,
      'nvidia.com/gpu.shared': 8,
    }),
    labels: {
      'nvidia.com/gpu.present': 'true',
      'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED',
      'nvidia.com/gpu.count': '2',
      'nvidia.com/gpu.memory': '23034',
      'nvidia.com/gpu.replicas': '4',
    },
  },
  {
    capacity: () => ({ cpu: 192_000, memory: 2048 * gi, 'amd.com/gpu': 8 }),
    labels: { 'amd.com/gpu.product-name': 'AMD_Instinct_MI300X_OAM' },
  },
  {
    capacity: random => ({
      cpu: random.pick([0, 500, 1000]),
      memory: random.pick([0, 900_000_000, 2 * gi, 120_000 * gi]),
    }),
    labels: { 'node.kubernetes.io/instance-type': 'edge' },
  },
];

/** How likely it is, in one case, that a node has each of these. */
export interface NodeHabits {
  model?: number;
  /** How often a node may be a small one at the edge. */
  edge: number;
  /** How often only few pods may run on a node. */
  fewPods: number;
  taints: number;
  /** The same of taints that only move scores. */
  preferences: number;
  unschedulable: number;
  images: number;
  /** Sizes of the vocabulary's images: kube-scheduler takes the size that the first of its nodes tells. */
  imageSizes: readonly number[];
  hostname: number;
  /** How often the hostname is another one than the name. */
  renamed: number;
  zone: number;
  rack: number;
  cell: number;
}

/** A node as a kubelet reports it; a few report no allocatable, which the API server then takes from capacity. */
export function generateNode(
  random: Random,
  index: number,
  habits: NodeHabits,
): NodeDraft {
  const ordinary = models.length - (random.chance(habits.edge) ? 1 : 2);
  const model = models[habits.model ?? random.integer(0, ordinary)];
  const name = nodeName(index);
  const unschedulable = random.chance(habits.unschedulable);
  const nodeTaints: object[] = taints.filter(({ effect }) =>
    random.chance(
      effect === 'PreferNoSchedule' ? habits.preferences : habits.taints,
    ),
  );
  if (unschedulable && random.chance(0.7)) {
    nodeTaints.push({
      key: 'node.kubernetes.io/unschedulable',
      effect: 'NoSchedule',
    });
  }
  const offered = spellAll(random, {
    ...(random.chance(0.98)
      ? {
          pods: random.chance(habits.fewPods)
            ? random.integer(1, 3)
            : random.pick([110, 110, 250]),
        }
      : {}),
    ...model.capacity(random),
    ...extras(random),
  });
  const images = nodeImages
    .map((names, image) => ({ names, sizeBytes: habits.imageSizes[image] }))
    .filter(() => random.chance(habits.images));

  return {
    metadata: { name, labels: labelsOf(random, index, habits, model.labels) },
    spec: {
      ...(unschedulable ? { unschedulable } : {}),
      ...(nodeTaints.length > 0 ? { taints: nodeTaints } : {}),
    },
    status: {
      capacity: offered,
      ...(random.chance(0.9) ? { allocatable: offered } : {}),
      ...(images.length > 0 ? { images } : {}),
    },
  };
}

function extras(random: Random): Capacity {
  const capacity: Capacity = {};
  if (random.chance(0.85)) {
    capacity['ephemeral-storage'] = random.pick([
      0,
      20 * gi,
      100e9,
      100e9,
      1e15,
    ]);
  }
  for (const name of random.some(hugePages, 0.15)) {
    capacity[name] = pageSize[name] * random.integer(0, 8);
  }
  if (random.chance(0.1)) {
    capacity['example.com/fpga'] = random.integer(0, 2);
  }
  return capacity;
}

function labelsOf(
  random: Random,
  index: number,
  habits: NodeHabits,
  modelLabels: Record<string, string>,
): Record<string, string> {
  const labels: Record<string, string> = { ...modelLabels };
  if (random.chance(habits.hostname)) {
    labels['kubernetes.io/hostname'] = random.chance(habits.renamed)
      ? random.pick([`${nodeName(index)}.internal`, 'localhost'])
      : nodeName(index);
  }
  if (random.chance(habits.zone)) {
    labels['topology.kubernetes.io/zone'] = random.pick(zones);
    labels['topology.kubernetes.io/region'] = 'jp-osaka';
  }
  if (random.chance(habits.rack)) {
    labels.rack = random.pick([
      ...racks,
      'unknown',
      '',
      '007',
      '99999999999999999999',
    ]);
  }
  if (random.chance(habits.cell)) {
    labels['example.com/cell'] = random.pick(cells);
  }
  return labels;
}

/** A size for each image of the vocabulary. */
export function drawImageSizes(random: Random): number[] {
  const sizes = [
    700_000, 25_000_000, 187_654_321, 900_000_000, 4_321_987_654,
    21_000_000_000,
  ];
  return nodeImages.map(() => random.pick(sizes));
}

function spellAll(
  random: Random,
  capacity: Capacity,
): Record<string, string | number> {
  const spelled: Record<string, string | number> = {};
  for (const [resource, amount] of Object.entries(capacity)) {
    spelled[resource] =
      resource === 'pods'
        ? String(amount)
        : spellQuantity(random, resource, amount);
  }
  return spelled;
}
