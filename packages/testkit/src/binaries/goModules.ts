import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packagePath } from '../packagePath';
import { BinaryName } from './binaryNames';

/** The folder with the `go.mod` that names the Kubernetes programs as tools. */
export const controlPlaneModule = packagePath('control-plane');

/** kwok's own module: its dependencies and those of Kubernetes do not agree on versions. */
export const kwokModule = packagePath('control-plane/kwok');

/** Every module, in a fixed order: the cache key depends on it. */
export const goModules = [controlPlaneModule, kwokModule];

/** Which main package makes a program, and from which module folder it is built. */
export const goMains: Record<BinaryName, { module: string; package: string }> =
  {
    etcd: {
      module: controlPlaneModule,
      package: 'go.etcd.io/etcd/server/v3',
    },
    'kube-apiserver': {
      module: controlPlaneModule,
      package: 'k8s.io/kubernetes/cmd/kube-apiserver',
    },
    'kube-scheduler': {
      module: controlPlaneModule,
      package: 'k8s.io/kubernetes/cmd/kube-scheduler',
    },
    'kube-controller-manager': {
      module: controlPlaneModule,
      package: 'k8s.io/kubernetes/cmd/kube-controller-manager',
    },
    kubectl: {
      module: controlPlaneModule,
      package: 'k8s.io/kubernetes/cmd/kubectl',
    },
    kwok: { module: kwokModule, package: 'sigs.k8s.io/kwok/cmd/kwok' },
  };

/**
 * The version that a module folder pins for a dependency, without the leading `v`.
 */
export function pinnedVersion(module: string, dependency: string): string {
  const goMod = readFileSync(resolve(module, 'go.mod'), 'utf8');
  const line = goMod
    .split('\n')
    .map(text => text.trim().split(/\s+/))
    .find(([path, version]) => path === dependency && version?.[0] === 'v');
  if (!line) {
    throw new Error(`${module}/go.mod does not require ${dependency}`);
  }
  return line[1].slice(1);
}
