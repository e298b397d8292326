import { ControlPlane } from '../controlPlane';
import { CustomResourceDefinition } from '../crds/CustomResourceDefinition';
import { establishCrd } from '../crds/establishCrd';
import type { ObjectWriter } from './writeFixtures';

/** A custom object, of which no more is known than that it is one. */
export interface CustomObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name?: string;
    generateName?: string;
    namespace?: string;
    labels?: object;
    annotations?: object;
  };
  status?: unknown;
}

/** A field that the kind does not have is an error, not a field that silently is not there. */
const STRICT = 'fieldValidation=Strict';

/** All at once they keep the server longer than a request may take. */
const INSTALLED_AT_ONCE = 4;

/** The custom objects of a real API server, written as a person writes specs and as a controller writes statuses. */
export class CustomResources implements ObjectWriter {
  private constructor(
    private readonly controlPlane: ControlPlane,
    private readonly crds: readonly CustomResourceDefinition[],
  ) {}

  /** With all CRDs established. */
  static async install(
    controlPlane: ControlPlane,
    crds: readonly CustomResourceDefinition[],
  ): Promise<CustomResources> {
    const waiting = [...crds];
    await Promise.all(
      Array.from({ length: INSTALLED_AT_ONCE }, async () => {
        for (let crd = waiting.shift(); crd; crd = waiting.shift()) {
          await establishCrd(controlPlane, crd);
        }
      }),
    );
    return new CustomResources(controlPlane, crds);
  }

  /**
   * Creates an object, its status left out where the kind keeps it in a subresource.
   *
   * @returns what the server then has.
   * @throws when it refuses the object, or does not know one of its fields.
   */
  async create(object: CustomObject): Promise<CustomObject> {
    const { status, ...withoutStatus } = object;
    const created = await this.controlPlane.request<CustomObject>(
      'POST',
      `${this.#collectionOf(object)}?${STRICT}`,
      this.#hasStatusSubresource(object) ? withoutStatus : object,
    );
    return this.#read(created, withoutStatus);
  }

  /**
   * Writes the status of an object that is there, as its controller does.
   *
   * @param object - as the server has it.
   * @returns what the server then has.
   * @throws when it refuses the status, or does not know one of its fields.
   */
  async writeStatus(
    object: CustomObject,
    status: unknown,
  ): Promise<CustomObject> {
    if (status === undefined || !this.#hasStatusSubresource(object)) {
      return object;
    }
    await this.controlPlane.request(
      'PUT',
      `${this.#pathOf(object)}/status?${STRICT}`,
      { ...object, status },
    );
    return this.#read(object, { ...object, status });
  }

  async delete(object: CustomObject): Promise<void> {
    await this.controlPlane.request('DELETE', this.#pathOf(object));
  }

  /**
   * What the server has; of an object in a version that it does not store, what was sent: there is no webhook that
   * converts it, and without one the server drops what the version that it stores does not have.
   */
  async #read(object: CustomObject, sent: CustomObject): Promise<CustomObject> {
    const stored = await this.controlPlane.request<CustomObject>(
      'GET',
      this.#pathOf(object),
    );
    const { conversion } = this.#crdOf(stored).spec;
    return conversion?.strategy === 'Webhook' &&
      !this.#versionOf(stored)?.storage
      ? { ...sent, metadata: stored.metadata }
      : stored;
  }

  #pathOf(object: CustomObject): string {
    return `${this.#collectionOf(object)}/${object.metadata.name}`;
  }

  #collectionOf(object: CustomObject): string {
    const { scope, names } = this.#crdOf(object).spec;
    const namespace =
      scope === 'Namespaced'
        ? `/namespaces/${object.metadata.namespace ?? 'default'}`
        : '';
    return `/apis/${object.apiVersion}${namespace}/${names.plural}`;
  }

  #hasStatusSubresource(object: CustomObject): boolean {
    return 'status' in (this.#versionOf(object)?.subresources ?? {});
  }

  #versionOf(object: CustomObject) {
    const [, version] = object.apiVersion.split('/');
    return this.#crdOf(object).spec.versions.find(
      ({ name }) => name === version,
    );
  }

  #crdOf(object: CustomObject): CustomResourceDefinition {
    const crd = crdAmong(this.crds, object);
    if (!crd) {
      throw new Error(
        `No CRD is installed for ${object.apiVersion} ${object.kind}`,
      );
    }
    return crd;
  }
}

/** The CRD that an object is of, if it is there. */
export function crdAmong(
  crds: readonly CustomResourceDefinition[],
  { apiVersion, kind }: Pick<CustomObject, 'apiVersion' | 'kind'>,
): CustomResourceDefinition | undefined {
  const [group] = apiVersion.split('/');
  return crds.find(
    ({ spec }) => spec.group === group && spec.names.kind === kind,
  );
}
