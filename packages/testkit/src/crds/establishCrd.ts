import { ControlPlane } from '../controlPlane';
import { CustomResourceDefinition } from './CustomResourceDefinition';

interface ApiResourceList {
  resources: Array<{ kind: string }>;
}

/** There is no webhook to convert anything, and the API server calls it even for objects of one version. */
function withoutWebhook(
  crd: CustomResourceDefinition,
): CustomResourceDefinition {
  const { conversion, ...spec } = crd.spec;
  return conversion?.strategy === 'Webhook' ? { ...crd, spec } : crd;
}

/**
 * Installs a CRD and waits until the server serves it.
 *
 * @throws when it is already there, and when the server refuses or does not establish it.
 */
export async function establishCrd(
  controlPlane: ControlPlane,
  crd: CustomResourceDefinition,
): Promise<void> {
  const { group, names, versions } = crd.spec;
  // Created, because applying one takes the server seconds: the largest schemas have more than a megabyte.
  await controlPlane.request(
    'POST',
    '/apis/apiextensions.k8s.io/v1/customresourcedefinitions?fieldValidation=Strict',
    withoutWebhook(crd),
  );
  for (const version of versions.filter(({ served }) => served)) {
    const path = `/apis/${group}/${version.name}`;
    // Discovery lists the kind a moment after it is established, and is small.
    await controlPlane.waitFor<ApiResourceList>(path, list =>
      list.resources.some(({ kind }) => kind === names.kind),
    );
    // Where one of this name has just gone, it may still list that one.
    await controlPlane.waitFor(`${path}/${names.plural}?limit=1`, () => true);
  }
}
