import { kubernetesVersion } from '../kubernetesVersion';
import { BinaryName } from './binaryNames';

/**
 * What is happening while the programs are got ready.
 * @public
 */
export type BinaryProgress =
  /** Another process is building the same programs. */
  | { phase: 'waiting'; pid: number }
  /** `packages`: Go packages compiled so far. */
  | { phase: 'building'; name: BinaryName; packages: number }
  | { phase: 'downloading'; name: BinaryName; url: string }
  | { phase: 'ready'; name: BinaryName; path: string };

/**
 * One line of English for people who wait.
 * @public
 */
export function describeBinaryProgress(progress: BinaryProgress): string {
  switch (progress.phase) {
    case 'waiting':
      return `waiting for process ${progress.pid}, which is building the control plane`;
    case 'building':
      return progress.packages === 0
        ? `building ${progress.name} for Kubernetes ${kubernetesVersion} (all programs take about 8 minutes on two cores, once)`
        : `building ${progress.name}: ${progress.packages} packages compiled`;
    case 'downloading':
      return `downloading ${progress.url}`;
    case 'ready':
      return `${progress.name} is ready: ${progress.path}`;
    default: {
      const unknown: never = progress;
      return unknown;
    }
  }
}
