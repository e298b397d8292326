import { KubernetesObject } from '../KubernetesObject';
import { ApiClient } from './ApiClient';
import { ResourcePaths } from './ResourcePaths';

const apply = { contentType: 'application/apply-patch+yaml' };
// Strict: a misspelt field in a test is an error, not a field that silently is not there.
const parameters =
  'fieldManager=berth-testkit&force=true&fieldValidation=Strict';

/**
 * Creates or changes objects by server-side apply, in the given order. A `status` is applied too where the kind keeps it
 * in a subresource, which is how a test plays a controller or a kubelet.
 *
 * @returns the objects as the server has them.
 */
export async function applyObjects(
  options: { client: ApiClient; paths: ResourcePaths },
  objects: KubernetesObject[],
): Promise<KubernetesObject[]> {
  const { client, paths } = options;
  const applied: KubernetesObject[] = [];
  for (const object of objects) {
    const path = await paths.of(object);
    let result = await client.request<KubernetesObject>(
      'PATCH',
      `${path.object}?${parameters}`,
      object,
      apply,
    );
    if (object.status && path.status) {
      const { apiVersion, kind, metadata, status } = object;
      const { name, namespace } = metadata;
      result = await client.request<KubernetesObject>(
        'PATCH',
        `${path.status}?${parameters}`,
        { apiVersion, kind, metadata: { name, namespace }, status },
        apply,
      );
    }
    applied.push(result);
  }
  return applied;
}
