import { CPU, EPHEMERAL_STORAGE, MEMORY } from '../kubernetes/resourceNames';
import type { KubernetesVersion } from '../kubernetes/version';
import { NodeTable } from './NodeTable';
import type { NodeRow } from './NodeRow';
import {
  readObjects,
  type ClusterObjects,
  type ClusterObjectsInput,
} from './objects';
import { asPodClass, type PodClass } from './PodClass';
import { PodTable, type CountedTraits, type PodEntry } from './PodTable';
import type { NominatedPod, SnapshotContent } from './SnapshotContent';
import { sumRequests } from './sumRequests';

/**
 * What snapshots of a cluster are made of, while it changes. What one changed pod or node costs does not depend on how
 * many there are; the content costs one pass over the pods, without reading any of them again.
 * Source of the idea: pkg/scheduler/backend/cache `UpdateSnapshot`.
 */
export class ClusterContent {
  readonly nodes = new NodeTable();
  readonly pods: PodTable;
  readonly #version: KubernetesVersion;
  #objects: ClusterObjects = {};
  #resources: readonly string[] = [];
  #podClasses: readonly PodClass[] = [];
  /** What resources and classes were derived from. */
  #derivedFrom: { rows?: object; traits?: object } = {};

  constructor(version: KubernetesVersion) {
    this.#version = version;
    this.pods = new PodTable(version);
  }

  /** Sets all other objects; a kind that is left out is not known. */
  setObjects(objects: ClusterObjectsInput): void {
    this.#objects = readObjects(objects);
  }

  /**
   * The cluster as it is now.
   *
   * @throws Error that names the node and resource where requests sum up to more than 2^53.
   */
  content(): SnapshotContent {
    const { rows } = this.nodes;
    this.#derive(rows, this.pods.traits);
    const resources = this.#resources;
    const podClasses = this.#podClasses;
    const columns = this.nodes.columns(resources);
    const { nominatedPods, podNames, ...pods } = this.#layOutPods(rows);
    return {
      podNames,
      columns: {
        ...columns,
        ...pods,
        ...sumRequests({
          nodeNames: rows.map(({ node }) => node.name),
          resources,
          podClasses,
          ...pods,
        }),
      },
      header: {
        kubernetesVersion: this.#version,
        words: 'plain',
        strings: this.nodes.texts.strings,
        resources,
        podClasses,
        nominatedPods,
        objects: this.#objects,
      },
    };
  }

  /** Which resources there are, and the classes in their terms: found again only when either may have changed. */
  #derive(rows: readonly NodeRow[], traits: readonly CountedTraits[]): void {
    const { rows: formerRows, traits: formerTraits } = this.#derivedFrom;
    if (formerRows === rows && formerTraits === traits) {
      return;
    }
    const resources = resourcesOf(rows, traits);
    const isSame =
      resources.length === this.#resources.length &&
      resources.every((name, i) => name === this.#resources[i]);
    if (!isSame) {
      this.#resources = resources;
    }
    this.#podClasses = traits.map((counted, i) =>
      asPodClass(counted.traits, i, this.#resources),
    );
    this.#derivedFrom = { rows, traits };
  }

  #layOutPods(rows: readonly NodeRow[]) {
    const podStart = new Uint32Array(rows.length + 1);
    const podNames: string[] = [];
    const classes: number[] = [];
    const started: number[] = [];
    const nominatedPods: NominatedPod[] = [];
    const add = (entry: PodEntry, node: number) => {
      if (entry.nominated) {
        const podClass = this.#podClasses[entry.traits.index];
        nominatedPods.push({ node, podClass, ...entry.nominated });
      } else {
        podNames.push(entry.name);
        classes.push(entry.traits.index);
        started.push(entry.started);
      }
    };
    rows.forEach(({ node: { name } }, node) => {
      const entries = this.pods.on(name);
      for (let i = 0; i < entries.length; i++) {
        add(entries[i], node);
      }
      podStart[node + 1] = podNames.length;
    });
    return {
      podStart,
      podNames,
      podClass: Uint32Array.from(classes),
      podStarted: Float64Array.from(started),
      nominatedPods,
    };
  }
}

function resourcesOf(
  rows: readonly NodeRow[],
  traits: readonly CountedTraits[],
): string[] {
  const core = [CPU, MEMORY, EPHEMERAL_STORAGE];
  const others = new Set<string>();
  for (const { allocatable } of rows) {
    for (const name of allocatable.keys()) {
      others.add(name);
    }
  }
  for (const counted of traits) {
    for (const name of counted.traits.footprint.requests.keys()) {
      others.add(name);
    }
  }
  core.forEach(name => others.delete(name));
  return [...core, ...[...others].sort()];
}
