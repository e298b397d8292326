import { objectOf, stringOf } from '../../json/read';
import { waitingFinding } from './containerFinding';
import type { ContainerTroubleRule } from './Trouble';

const REASONS = [
  'CreateContainerConfigError',
  'CreateContainerError',
  'ImageVolumeMountFailed',
  'PostStartHookError',
  'PreCreateHookError',
  'PreStartHookError',
  'RROUnsupported',
  'RunContainerError',
];

/**
 * The container cannot be made or started: a ConfigMap or Secret is missing, say, or the command does not exist.
 *
 * Source: k8s.io/kubernetes 1.37 `pkg/kubelet/kuberuntime/kuberuntime_container.go`, `pkg/kubelet/container/sync_result.go`.
 */
export const createContainerError: ContainerTroubleRule = {
  trouble: 'CreateContainerError',
  find(status, pod) {
    const waiting = objectOf(status.state?.waiting);
    return waiting && REASONS.includes(stringOf(waiting.reason) ?? '')
      ? waitingFinding(waiting, status, pod)
      : undefined;
  },
};
