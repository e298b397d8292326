import { objectOf, stringOf } from '../../json/read';
import { waitingFinding } from './containerFinding';
import type { ContainerTroubleRule } from './Trouble';

const REASONS = [
  'ErrImageNeverPull',
  'ErrImagePull',
  'ImageInspectError',
  'ImagePullBackOff',
  'InvalidImageName',
  'RegistryUnavailable',
  'SignatureValidationFailed',
];

/**
 * The image cannot be had.
 *
 * Source: k8s.io/kubernetes 1.37 `pkg/kubelet/images/types.go`; k8s.io/cri-api 0.37 `pkg/errors/errors.go`.
 */
export const imagePullBackOff: ContainerTroubleRule = {
  trouble: 'ImagePullBackOff',
  find(status, pod) {
    const waiting = objectOf(status.state?.waiting);
    return waiting && REASONS.includes(stringOf(waiting.reason) ?? '')
      ? waitingFinding(waiting, status, pod)
      : undefined;
  },
};
