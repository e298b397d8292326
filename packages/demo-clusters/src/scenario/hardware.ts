import { leases, namespaces, nodes } from '../kinds';
import { namespace } from '../objects/namespace';
import { node } from '../nodes/node';
import type { NodePool } from '../nodes/NodePool';
import { DAY } from '../simulation/durations';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { microTimestamp, timestamp } from '../timestamp';
import { clusterPlans } from './clusters';
import type { ClusterPlan } from './clusters/ClusterPlan';
import type { Story } from './Story';

const SYSTEM_NAMESPACES = ['default', 'kube-node-lease', 'kube-system'];

function createLease(cluster: SimulatedCluster, name: string) {
  cluster.store.create(leases, {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name, namespace: 'kube-node-lease' },
    spec: {
      holderIdentity: name,
      leaseDurationSeconds: 40,
      renewTime: microTimestamp(cluster.now),
    },
  });
}

function createNodes(
  cluster: SimulatedCluster,
  plan: ClusterPlan,
  pool: NodePool,
  subnet: number,
) {
  for (let i = 0; i < pool.count; i++) {
    const number = (pool.first ?? 1) + i;
    const rack = pool.firstRack + Math.floor(i / pool.nodesPerRack);
    const name = pool.prefix + String(number).padStart(2, '0');
    cluster.store.create(
      nodes,
      node({
        name,
        region: plan.region,
        zone: pool.zone,
        rack: `rack-${rack}`,
        address: `${plan.network}.${subnet}.${10 + number}`,
        cpus: pool.cpus,
        memoryGi: pool.memoryGi,
        gpus: pool.gpus,
        taints: pool.taints,
        kubeletVersion: plan.version,
        since: timestamp(cluster.now),
      }),
    );
    createLease(cluster, name);
  }
}

export const hardware: Story = {
  title: 'The nodes of the three clusters, and their system namespaces',
  tell(world) {
    for (const plan of clusterPlans) {
      const cluster = world.cluster(plan.name);
      world.before(120 * DAY, () => {
        for (const name of SYSTEM_NAMESPACES) {
          cluster.store.create(namespaces, namespace(name));
        }
        plan.pools.forEach((pool, i) => createNodes(cluster, plan, pool, i));
      });
    }
  },
};
