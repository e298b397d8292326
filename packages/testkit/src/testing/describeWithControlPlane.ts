import {
  BinaryAvailability,
  BinaryName,
  ensureBinariesSync,
} from '../binaries';
import {
  ControlPlane,
  startControlPlane,
  StartControlPlaneOptions,
} from '../controlPlane';

const startDeadlineMs = 180_000;
const testDeadlineMs = 120_000;
const oldestNodeMajor = 24;

/**
 * Describes tests that need a real control plane: one is started before them and stopped after them.
 *
 * Where its programs cannot be had, the tests are skipped and `SKIPPED: <reason>` is printed; with `CI` set, they fail.
 *
 * @param define - gets a function that returns the running control plane inside tests and hooks.
 * @public
 */
export function describeWithControlPlane(
  name: string,
  options: StartControlPlaneOptions & { kubectl?: boolean },
  define: (controlPlane: () => ControlPlane) => void,
): void {
  const { kubectl = false, ...controlPlaneOptions } = options;
  const availability = availabilityOf([
    'etcd',
    'kube-apiserver',
    ...(options.components ?? []),
    ...(kubectl ? (['kubectl'] as const) : []),
  ]);
  if (availability.status === 'unavailable') {
    skipOrFail(name, availability.reason, () =>
      define(() => {
        throw new Error(availability.reason);
      }),
    );
    return;
  }

  describe(name, () => {
    let running: ControlPlane | undefined;

    // Generous: a machine that runs other suites at the same time is slow. Nothing here waits longer than it has to.
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

function availabilityOf(names: BinaryName[]): BinaryAvailability {
  const major = Number(process.versions.node.split('.')[0]);
  return major < oldestNodeMajor
    ? {
        status: 'unavailable',
        reason: `the control plane needs Node ${oldestNodeMajor}, this is ${process.version}`,
      }
    : ensureBinariesSync({ names });
}

/**
 * Describes tests that cannot run here: skipped with `SKIPPED: <reason>`, or failed where `CI` is set.
 * @public
 */
export function skipOrFail(
  name: string,
  reason: string,
  define: () => void,
): void {
  if (process.env.CI && process.env.CI !== 'false') {
    describe(name, () => {
      it('has what it needs', () => {
        throw new Error(reason);
      });
    });
    return;
  }
  process.stderr.write(`SKIPPED: ${name}: ${reason}\n`);
  describe.skip(name, define);
}
