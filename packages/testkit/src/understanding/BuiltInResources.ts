import { ControlPlane } from '../controlPlane';
import { ResourcePaths } from '../controlPlane/ResourcePaths';
import { CustomObject } from './CustomResources';
import type { ObjectWriter } from './writeFixtures';

const STRICT = 'fieldValidation=Strict';

/** No kubelet confirms that a pod has ended, and no garbage collector that nothing is left of what an object owned. */
const AT_ONCE = 'gracePeriodSeconds=0&propagationPolicy=Background';

/** The objects of the kinds that an API server has by itself. */
export class BuiltInResources implements ObjectWriter {
  readonly #controlPlane: ControlPlane;
  readonly #paths: ResourcePaths;

  constructor(controlPlane: ControlPlane) {
    this.#controlPlane = controlPlane;
    this.#paths = new ResourcePaths(controlPlane);
  }

  async create({ status: _, ...object }: CustomObject): Promise<CustomObject> {
    const { collection } = await this.#pathsOf(object);
    return this.#controlPlane.request<CustomObject>(
      'POST',
      `${collection}?${STRICT}`,
      object,
    );
  }

  async writeStatus(
    object: CustomObject,
    status: unknown,
  ): Promise<CustomObject> {
    const path = await this.#pathsOf(object);
    if (status === undefined || path.status === undefined) return object;
    return this.#controlPlane.request<CustomObject>(
      'PUT',
      `${path.status}?${STRICT}`,
      { ...object, status },
    );
  }

  async delete(object: CustomObject): Promise<void> {
    const path = await this.#pathsOf(object);
    // Whose controller is to confirm the end, such as a PodGroup's, would stay for ever.
    await this.#controlPlane.request(
      'PATCH',
      path.object,
      { metadata: { finalizers: null } },
      { contentType: 'application/merge-patch+json' },
    );
    await this.#controlPlane.request('DELETE', `${path.object}?${AT_ONCE}`);
  }

  #pathsOf(object: CustomObject) {
    const { name = '', namespace } = object.metadata;
    return this.#paths.of({
      apiVersion: object.apiVersion,
      kind: object.kind,
      metadata: { name, namespace },
    });
  }
}
