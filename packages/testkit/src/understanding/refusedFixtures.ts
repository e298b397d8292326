/**
 * States that no server would keep, by the file of their fixture, with what the server says about them: words that the
 * kind does not have yet, or objects that are older than its CRD.
 */
export const refusedFixtures: Readonly<Record<string, RegExp>> = {
  'kinds/batch.volcano.sh/__fixtures__/job/phase-of-the-future.yaml':
    /status\.state\.phase: Unsupported value: "Hibernating"/,
  // The CRD of the Training Operator has the same name, and is not there.
  'kinds/kubeflow.org/__fixtures__/mPIJob/v1-running.yaml':
    /POST \/apis\/kubeflow\.org\/v1\/.* 404/,
  'kinds/scheduling.volcano.sh/__fixtures__/podGroup/phase-of-the-future.yaml':
    /status\.phase: Unsupported value: "Hibernating"/,
};
