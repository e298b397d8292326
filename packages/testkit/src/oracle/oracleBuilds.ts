import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { kubernetesVersion } from '../kubernetesVersion';

/** How the oracle of a Kubernetes minor is built from its one source tree, `oracle/`. */
export interface OracleBuild {
  /** The release whose code answers. */
  release: string;
  /** The Go module file that requires it; its sums are beside it. */
  moduleFile: string;
  /** What was different in Kubernetes before some minor stands behind these build constraints. */
  tags: string[];
}

/** One module file per minor: `k8s.io/kubernetes` replaces each of its siblings by one version. */
export const oracleBuilds: Record<KubernetesVersion, OracleBuild> = {
  '1.34': {
    release: '1.34.4',
    moduleFile: 'go.1.34.mod',
    tags: ['before_1_35', 'before_1_36'],
  },
  '1.35': {
    release: '1.35.6',
    moduleFile: 'go.1.35.mod',
    tags: ['before_1_36'],
  },
  '1.36': { release: '1.36.3', moduleFile: 'go.1.36.mod', tags: [] },
  '1.37': { release: kubernetesVersion, moduleFile: 'go.mod', tags: [] },
};

/** The minor that the control plane of the test kit has too. */
export const defaultOracle: KubernetesVersion = '1.37';
