import { ControlPlane } from '../controlPlane';
import { CustomResourceDefinition } from './CustomResourceDefinition';
import { untilServed } from './untilServed';

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
  for (const { name: version } of versions.filter(({ served }) => served)) {
    await untilServed(controlPlane, { group, version, plural: names.plural });
  }
}
