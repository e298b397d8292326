import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { kwokModule } from '../../binaries/goModules';
import { Component } from './Component';

const stagesDirectory = resolve(kwokModule, 'stages');

/**
 * Plays every node's kubelet. Without stages it exits at once; ours are in `control-plane/kwok/stages`, so that a
 * machine with nothing but the cached program has them.
 */
export const kwok: Component = {
  name: 'kwok',
  prepare: ({ kubeconfigPath }) => [
    `--kubeconfig=${kubeconfigPath}`,
    '--manage-all-nodes=true',
    '--node-lease-duration-seconds=40',
    ...readdirSync(stagesDirectory)
      .sort()
      .map(file => `--config=${resolve(stagesDirectory, file)}`),
  ],
};
