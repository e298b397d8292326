import { ControlPlane } from '../controlPlane';

interface ApiResourceList {
  resources: Array<{ name: string }>;
}

/**
 * Waits until the server serves a kind of a CRD, in this version.
 *
 * @throws after a minute.
 * @public
 */
export async function untilServed(
  controlPlane: Pick<ControlPlane, 'waitFor'>,
  kind: { group: string; version: string; plural: string },
): Promise<void> {
  const path = `/apis/${kind.group}/${kind.version}`;
  // Discovery lists the kind a moment after it is established, and is small.
  await controlPlane.waitFor<ApiResourceList>(path, ({ resources }) =>
    resources.some(({ name }) => name === kind.plural),
  );
  // Where one of this name has just gone, it may still list that one.
  await controlPlane.waitFor(`${path}/${kind.plural}?limit=1`, () => true);
}
