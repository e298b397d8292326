import { ConditionAnswer, ControlPlane } from '../controlPlane';
import { CustomResourceDefinition } from './CustomResourceDefinition';
import { findCrd } from './findCrd';

interface Established {
  status?: { conditions?: ConditionAnswer[] };
}

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
 * Installs a CRD by project and kind, such as `argo-cd/application`, and waits until the server serves it. Says on
 * stderr whether it is the project's own or the kit's minimal one.
 *
 * @throws when there is no such CRD or the server does not establish it.
 * @public
 */
export async function installCrd(
  controlPlane: ControlPlane,
  name: string,
): Promise<void> {
  const { crd, origin } = findCrd({ name });
  process.stderr.write(
    `testkit: CRD ${name}: ${
      origin.type === 'file' ? origin.path : 'minimal, with an open schema'
    }\n`,
  );
  const { spec, metadata } = crd;
  await controlPlane.apply([withoutWebhook(crd)]);
  await controlPlane.waitFor<Established>(
    `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${metadata.name}`,
    answer =>
      answer.status?.conditions?.some(
        ({ type, status }) => type === 'Established' && status === 'True',
      ) ?? false,
  );
  // Established comes a moment before discovery lists the kind.
  for (const version of spec.versions.filter(({ served }) => served)) {
    await controlPlane.waitFor<ApiResourceList>(
      `/apis/${spec.group}/${version.name}`,
      list => list.resources.some(({ kind }) => kind === spec.names.kind),
    );
  }
}
