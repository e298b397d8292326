import {
  ControlPlane,
  startControlPlane,
  StartControlPlaneOptions,
} from '../controlPlane';
import { describeWithBinaries } from './describeWithBinaries';

const startDeadlineMs = 180_000;
const testDeadlineMs = 120_000;

/**
 * Describes tests that share a real control plane: it is started before them and stopped after them. Where its programs
 * cannot be had, {@link describeUnless} says what happens.
 *
 * @param options - `kubectl` says that the tests run it.
 * @param define - gets a function that returns the running control plane inside tests and hooks.
 * @public
 */
export function describeWithControlPlane(
  name: string,
  options: StartControlPlaneOptions & { kubectl?: boolean },
  define: (controlPlane: () => ControlPlane) => void,
): void {
  const { kubectl = false, ...controlPlaneOptions } = options;
  const binaries = [
    'etcd',
    'kube-apiserver',
    ...(options.components ?? []),
    ...(kubectl ? (['kubectl'] as const) : []),
  ] as const;

  describeWithBinaries(name, binaries, () => {
    let running: ControlPlane | undefined;

    // Generous, because a machine that runs other suites at the same time is slow; nothing waits longer than it has to.
    jest.setTimeout(testDeadlineMs);

    beforeAll(async () => {
      running = await startControlPlane(controlPlaneOptions);
    }, startDeadlineMs);

    afterAll(() => running?.stop());

    define(() => {
      if (!running) {
        throw new Error('The control plane runs only inside tests and hooks');
      }
      return running;
    });
  });
}
