import { DAY } from '../simulation/durations';
import { deploy } from './changes';
import type { Story } from './Story';

export const platform: Story = {
  title:
    "What every cluster runs for itself: DNS, and Argo CD where it's installed",
  tell(world) {
    for (const cluster of world.clusters) {
      const common = {
        team: 'team-platform',
        component: false as const,
        cpu: '250m',
        memory: '256Mi',
      };
      world.before(119 * DAY, () => {
        deploy(cluster, {
          ...common,
          name: 'coredns',
          namespace: 'kube-system',
          image: 'registry.k8s.io/coredns/coredns:v1.14.0',
          replicas: 2,
        });
        if (cluster.name === 'osaka-cpu') return;
        for (const name of ['argocd-server', 'argocd-repo-server']) {
          deploy(cluster, {
            ...common,
            name,
            namespace: 'argocd',
            image: 'quay.io/argoproj/argocd:v3.4.1',
            replicas: 1,
          });
        }
      });
    }
  },
};
