import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Component } from './Component';
import { featureGateArguments } from './featureGateArguments';

/**
 * Scores every node: by default kube-scheduler stops once it has found enough feasible ones, and its choice could then
 * not be compared with anything.
 */
export const kubeScheduler: Component = {
  name: 'kube-scheduler',
  prepare: context => {
    const configPath = join(context.directory, 'kube-scheduler.json');
    writeFileSync(
      configPath,
      JSON.stringify({
        apiVersion: 'kubescheduler.config.k8s.io/v1',
        kind: 'KubeSchedulerConfiguration',
        clientConnection: { kubeconfig: context.kubeconfigPath },
        leaderElection: { leaderElect: false },
        percentageOfNodesToScore: 100,
        ...context.schedulerConfiguration,
      }),
    );
    return [
      `--config=${configPath}`,
      // A left-over process on a fixed port would make the next one fail.
      '--secure-port=0',
      ...featureGateArguments(context.featureGates),
    ];
  },
};
