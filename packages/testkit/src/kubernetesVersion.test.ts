import { controlPlaneModule, pinnedVersion } from './binaries/goModules';
import { kubernetesVersion } from './kubernetesVersion';

describe('kubernetesVersion', () => {
  it('is the version that the Go module builds', () => {
    expect(pinnedVersion(controlPlaneModule, 'k8s.io/kubernetes')).toBe(
      kubernetesVersion,
    );
  });
});
