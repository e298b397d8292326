import {
  CPU,
  EPHEMERAL_STORAGE,
  MEMORY,
} from '../kubernetes/resourceNames';
import type { NodeInput, PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { layOutNodes } from './layOutNodes';
import { readObjects, type ClusterObjectsInput } from './objects';
import { asPodClass, type PodClass, type PodTraits } from './PodClass';
import { PodTable } from './PodTable';
import { readNodeRows, type NodeRow } from './readNodeRows';
import type { SnapshotContent } from './SnapshotContent';
import { StringTable } from './StringTable';
import { sumRequests } from './sumRequests';

/** Counts pods onto nodes and lays the result out as columns; see `Snapshot.from`. */
export function buildSnapshot(options: {
  nodes: Iterable<NodeInput>;
  pods: Iterable<PodInput>;
  objects: ClusterObjectsInput;
  version: KubernetesVersion;
}): SnapshotContent {
  const { version } = options;
  const rows = readNodeRows(options.nodes);
  const table = new PodTable({
    version,
    nodeIndex: new Map(rows.map(({ node }, i) => [node.name, i])),
  });
  for (const pod of options.pods) {
    table.add(pod);
  }
  const pods = table.inOrder();
  const resources = resourcesOf(rows, pods.classes);
  const podClasses = pods.classes.map((traits, i): PodClass =>
    asPodClass(traits, i, resources),
  );
  const strings = new StringTable();
  return {
    podNames: pods.names,
    columns: {
      ...layOutNodes(rows, resources, strings),
      ...sumRequests({
        nodeNames: rows.map(({ node }) => node.name),
        resources,
        podStart: pods.start,
        podClass: pods.classOf,
        podClasses,
      }),
      podStart: pods.start,
      podClass: pods.classOf,
      podStarted: pods.started,
    },
    header: {
      kubernetesVersion: version,
      words: 'plain',
      strings: strings.strings,
      resources,
      podClasses,
      nominatedPods: pods.nominated.map(({ node, uid, class: number }) => ({
        node,
        uid,
        podClass: podClasses[number],
      })),
      objects: readObjects(options.objects),
    },
  };
}

function resourcesOf(rows: NodeRow[], classes: PodTraits[]): string[] {
  const core = [CPU, MEMORY, EPHEMERAL_STORAGE];
  const all = new Set([
    ...rows.flatMap(({ allocatable }) => [...allocatable.keys()]),
    ...classes.flatMap(({ footprint }) => [...footprint.requests.keys()]),
  ]);
  core.forEach(name => all.delete(name));
  return [...core, ...[...all].sort()];
}
