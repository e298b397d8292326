import type { SnapshotColumns } from './columns';
import { compareText } from './nodeOrder';
import { sayObjects, type ClusterObjects } from './objects';
import type { CanonicalHeader, WrittenTraits } from './CanonicalHeader';
import { sayTraits, type PodClass } from './PodClass';
import type { SnapshotContent } from './SnapshotContent';
import { StringTable } from './StringTable';
import { DIGESTS, PLAIN, type Words } from './Words';

/**
 * The same snapshot in an order that depends on the cluster alone, not on when its objects were seen, and without what
 * nothing refers to any more.
 */
export function toCanonical({ header, columns }: SnapshotContent): {
  header: CanonicalHeader;
  columns: SnapshotColumns;
} {
  const words = header.words === 'plain' ? DIGESTS : PLAIN;
  const strings = new StringTable();
  const texts = (column: Uint32Array) =>
    column.map(number => strings.intern(header.strings[number]));
  const named = {
    name: texts(columns.name),
    labelKey: texts(columns.labelKey),
    labelValue: texts(columns.labelValue),
    taintKey: texts(columns.taintKey),
    taintValue: texts(columns.taintValue),
    taintEffect: texts(columns.taintEffect),
    imageName: texts(columns.imageName),
  };
  const { podClasses, rank } = orderClasses(header.podClasses, words);
  const pods = orderPods(columns, rank);
  return {
    columns: { ...columns, ...named, ...pods },
    header: {
      kubernetesVersion: header.kubernetesVersion,
      strings: strings.strings,
      resources: header.resources,
      podClasses,
      nominatedPods: header.nominatedPods
        .map(({ node, podClass, schedulerName }) => ({
          node,
          podClass: rank[podClass.index],
          schedulerName,
        }))
        .sort(
          (a, b) =>
            a.node - b.node ||
            a.podClass - b.podClass ||
            compareText(a.schedulerName ?? '', b.schedulerName ?? ''),
        ),
      objects: orderObjects(sayObjects(header.objects, words)),
    },
  };
}

function orderClasses(
  podClasses: readonly PodClass[],
  words: Words,
): { podClasses: WrittenTraits[]; rank: Uint32Array } {
  const written = podClasses.map(podClass => {
    const said = writeTraits(podClass, words);
    return { said, text: JSON.stringify(said), index: podClass.index };
  });
  written.sort((a, b) => compareText(a.text, b.text));
  const rank = new Uint32Array(podClasses.length);
  written.forEach(({ index }, i) => {
    rank[index] = i;
  });
  return { podClasses: written.map(({ said }) => said), rank };
}

function writeTraits(podClass: PodClass, words: Words): WrittenTraits {
  // Not the rows of resources: they follow from the names.
  const { index, rows, amounts, ...traits } = podClass;
  const { footprint, labels, ...said } = sayTraits(traits, words);
  return {
    ...said,
    labels: Object.fromEntries(
      Object.entries(labels).sort(([a], [b]) => compareText(a, b)),
    ),
    footprint: {
      ...footprint,
      requests: [...footprint.requests].sort(([a], [b]) => compareText(a, b)),
    },
  };
}

function orderPods(
  { podStart, podClass, podStarted }: SnapshotColumns,
  rank: Uint32Array,
): Pick<SnapshotColumns, 'podClass' | 'podStarted'> {
  const order = Uint32Array.from(podClass.keys());
  const compare = (a: number, b: number) =>
    rank[podClass[a]] - rank[podClass[b]] ||
    (podStarted[a] || 0) - (podStarted[b] || 0);
  for (let node = 0; node + 1 < podStart.length; node++) {
    order.subarray(podStart[node], podStart[node + 1]).sort(compare);
  }
  return {
    podClass: order.map(pod => rank[podClass[pod]]),
    podStarted: Float64Array.from(order, pod => podStarted[pod]),
  };
}

function orderObjects(objects: ClusterObjects): ClusterObjects {
  return Object.fromEntries(
    Object.entries(objects).map(([kind, list]) => [
      kind,
      list
        .map(object => ({ object, text: JSON.stringify(object) }))
        .sort((a, b) => compareText(a.text, b.text))
        .map(({ object }) => object),
    ]),
  );
}
