import { ControlPlane } from '../controlPlane';
import { establishCrd } from './establishCrd';
import { findCrd } from './findCrd';

/**
 * Installs a CRD by project and kind, such as `argo-cd/application`, and waits until the server serves it. Says on
 * stderr whether it is the project's own or the kit's minimal one.
 *
 * @throws when there is no such CRD, and when it is already there or the server does not establish it.
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
  await establishCrd(controlPlane, crd);
}
