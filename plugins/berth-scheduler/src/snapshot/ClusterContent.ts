import { CPU, EPHEMERAL_STORAGE, MEMORY } from '../kubernetes/resourceNames';
import type { KubernetesVersion } from '../kubernetes/version';
import { layOutPods, type PodColumns } from './layOutPods';
import { NodeTable } from './NodeTable';
import {
  readObjects,
  type ClusterObjects,
  type ClusterObjectsInput,
} from './objects';
import { asPodClass, type PodClass } from './PodClass';
import { PodTable, type CountedTraits } from './PodTable';
import type { NominatedPod, SnapshotContent } from './SnapshotContent';
import { sumRequests, type RequestSums } from './sumRequests';

/** What a snapshot was made of, from which the next one takes what is still so. */
interface Former {
  readonly nodeNames: readonly string[];
  readonly resources: readonly string[];
  readonly traits: readonly CountedTraits[];
  readonly podClasses: readonly PodClass[];
  readonly pods: PodColumns;
  readonly sums: RequestSums;
}

/**
 * What snapshots of a cluster are made of, while it changes. A snapshot costs what changed since the last one and, for each
 * node and pod that did not, the copy of a few numbers.
 * Source of the idea: pkg/scheduler/backend/cache `UpdateSnapshot`.
 */
export class ClusterContent {
  readonly nodes = new NodeTable();
  readonly pods: PodTable;
  readonly #version: KubernetesVersion;
  #objects: ClusterObjects = {};
  #former: Former | undefined;

  constructor(version: KubernetesVersion) {
    this.#version = version;
    this.pods = new PodTable(version);
  }

  /** All other objects as they were set. */
  get objects(): ClusterObjects {
    return this.#objects;
  }

  /** Sets all other objects; a kind that is left out is not known. */
  setObjects(objects: ClusterObjectsInput): void {
    this.#objects = readObjects(objects);
  }

  /**
   * The cluster as it is now.
   *
   * @throws AmountError that names the node and resource where requests sum up to more than 2^53.
   */
  content(): SnapshotContent {
    const former = this.#former;
    const changed = this.pods.takeChangedNodes();
    // Until this one is there, nothing is: what changed is forgotten now.
    this.#former = undefined;
    const { names: nodeNames } = this.nodes;
    const { traits } = this.pods;
    const resources = this.#resources(traits, former);
    const podClasses = classesOf(traits, resources, former);
    const hasSameNodes = former?.nodeNames === nodeNames;
    const isKept = new Uint8Array(nodeNames.length);
    if (hasSameNodes) {
      isKept.fill(1);
      this.nodes.placesOf(changed).forEach(node => {
        isKept[node] = 0;
      });
    }
    const pods = layOutPods({
      nodeNames,
      podsOn: name => this.pods.on(name),
      former: former && {
        columns: former.pods,
        isKept,
        classNow: Uint32Array.from(former.traits, ({ index }) => index),
      },
    });
    const sums = sumRequests({
      nodeNames,
      resources,
      podClasses,
      ...pods,
      former:
        hasSameNodes && former.resources === resources
          ? { sums: former.sums, isKept }
          : undefined,
    });
    this.#former = { nodeNames, resources, traits, podClasses, pods, sums };
    const { podNames, ...podColumns } = pods;
    return {
      podNames,
      columns: { ...this.nodes.columns(resources), ...podColumns, ...sums },
      header: {
        kubernetesVersion: this.#version,
        words: 'plain',
        strings: this.nodes.strings,
        resources,
        podClasses,
        nominatedPods: this.#nominatedPods(nodeNames, podClasses),
        objects: this.#objects,
      },
    };
  }

  /** Every resource that a node offers or a pod asks for; the same list until there is another one. */
  #resources(
    traits: readonly CountedTraits[],
    former: Former | undefined,
  ): readonly string[] {
    const core = [CPU, MEMORY, EPHEMERAL_STORAGE];
    const others = new Set(this.nodes.resources);
    for (const counted of traits) {
      for (const name of counted.traits.footprint.requests.keys()) {
        others.add(name);
      }
    }
    core.forEach(name => others.delete(name));
    const now = [...core, ...[...others].sort()];
    return former && isSameList(former.resources, now) ? former.resources : now;
  }

  #nominatedPods(
    nodeNames: readonly string[],
    podClasses: readonly PodClass[],
  ): NominatedPod[] {
    return this.pods.hasNominated
      ? nodeNames.flatMap((name, node) =>
          this.pods.nominatedTo(name).map(({ traits, nominated }) => ({
            node,
            podClass: podClasses[traits.index],
            ...nominated,
          })),
        )
      : [];
  }
}

/** The classes in terms of the resources; those that are as they were are the same. */
function classesOf(
  traits: readonly CountedTraits[],
  resources: readonly string[],
  former: Former | undefined,
): readonly PodClass[] {
  const isSame = former?.resources === resources;
  if (isSame && former.traits === traits) {
    return former.podClasses;
  }
  return traits.map((counted, i) =>
    isSame && former.traits[i] === counted
      ? former.podClasses[i]
      : asPodClass(counted.traits, i, resources),
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
