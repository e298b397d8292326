import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import { ServedKinds, servedVersion } from '../discovery';
import { fields } from '../projection/fields';
import { collectionPath, ReflectedKind } from '../reflector/ReflectedKind';
import { heldBytes } from '../store/heldBytes';
import type { KindSlot } from '../store/KindSlot';
import { worstFreshness } from '../status/capabilities';
import { freshnessOfFailure } from './freshnessOfFailure';
import type { ClusterLists } from './ClusterLists';
import { METADATA, WHOLE } from './listObjects';

/** One kind of one cluster, read once into its place in a store. */
export class KindRead<
  T extends { apiVersion?: string; metadata: ObjectMeta } = never,
> {
  readonly #kind: ReflectedKind<T>;
  readonly #slot: KindSlot<T>;
  readonly #lists: ClusterLists;
  readonly #version: string | undefined;
  #freshness: Freshness;

  constructor(options: {
    kind: ReflectedKind<T>;
    slot: KindSlot<T>;
    lists: ClusterLists;
    /** `undefined` where the cluster did not tell: then it is asked for what is most likely. */
    served: ServedKinds | undefined;
    /** RFC 3339. */
    at: string;
  }) {
    const { kind, served } = options;
    this.#kind = kind;
    this.#slot = options.slot;
    this.#lists = options.lists;
    // The core group has one version and is not listed by discovery.
    this.#version =
      kind.group === '' || !served
        ? kind.versions[0]
        : servedVersion(served, kind);
    this.#freshness =
      this.#version === undefined
        ? { status: 'notInstalled' }
        : { status: 'read', at: options.at };
    this.#tell();
  }

  /** The namespaces in which objects with these labels are, wherever. */
  async namespacesOf(labelSelector: string): Promise<string[]> {
    const found = new Set<string>();
    await this.#attempt(async version => {
      await this.#lists.read({
        path: collectionPath(this.#kind, version),
        query: { labelSelector },
        accept: METADATA,
        onItem: item => {
          const { namespace } = fields(fields(item).metadata);
          if (typeof namespace === 'string') found.add(namespace);
        },
      });
    });
    return [...found];
  }

  /** All of the kind in these namespaces. Nothing of it is here where one of them could not be read. */
  async readIn(namespaces: readonly string[]): Promise<void> {
    await this.#read(version =>
      namespaces.map(namespace =>
        this.#list(collectionPath(this.#kind, version, namespace)),
      ),
    );
  }

  /** Those of a kind without namespaces that have these names. */
  async readNamed(names: readonly string[]): Promise<void> {
    await this.#read(version =>
      names.map(name =>
        this.#list(collectionPath(this.#kind, version), {
          fieldSelector: `metadata.name=${name}`,
        }),
      ),
    );
  }

  /** Says of the kind that it is less known than it would be. */
  fail(freshness: Freshness): void {
    this.#freshness = worstFreshness([this.#freshness, freshness]);
    this.#tell();
  }

  /** Shows what the lists gave, in their order, so that a row keeps its place whichever answer comes first. */
  async #read(ask: (version: string) => Array<Promise<T[]>>): Promise<void> {
    await this.#attempt(async version => {
      const lists = await Promise.all(ask(version));
      this.#slot.table.replaceAll(lists.flat());
    });
    this.#tell();
  }

  async #list(path: string, query: Record<string, string> = {}): Promise<T[]> {
    const objects: T[] = [];
    await this.#lists.read({
      path,
      query,
      accept: WHOLE,
      onItem: item => {
        const object = this.#kind.project(item);
        if (!object) return;
        this.#lists.budget.takeObject(heldBytes(object));
        objects.push(object);
      },
    });
    return objects;
  }

  /** Asks nothing where an answer would not be believed: where the kind is not there, or was refused before. */
  async #attempt(ask: (version: string) => Promise<void>): Promise<void> {
    const version = this.#version;
    if (version === undefined || this.#freshness.status !== 'read') return;
    try {
      await ask(version);
    } catch (error) {
      this.fail(freshnessOfFailure(error));
    }
  }

  #tell(): void {
    this.#slot.setFreshness(this.#freshness);
  }
}
