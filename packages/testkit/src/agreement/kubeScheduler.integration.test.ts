import {
  NodeInput,
  PodInput,
  schedule,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  allComponents,
  ControlPlane,
  EventAnswer,
  ListAnswer,
  NodeAnswer,
  PodAnswer,
  waitForNodes,
} from '../controlPlane';
import { KubernetesObject } from '../KubernetesObject';
import { describeWithControlPlane } from '../testing';
import { nodes } from './__fixtures__/nodes';
import { pods } from './__fixtures__/pods';

const profile = { kubernetesVersion: '1.37' } as const;
const podsPath = '/api/v1/namespaces/default/pods';

type Outcome =
  | { outcome: 'scheduled'; node: string }
  | { outcome: 'unschedulable'; message: string };

/** What kube-scheduler does with a pod that is created now. */
async function kubeScheduler(
  controlPlane: ControlPlane,
  pod: KubernetesObject,
): Promise<Outcome> {
  const { name } = pod.metadata;
  await controlPlane.apply([pod]);
  const { spec } = await controlPlane.waitFor<PodAnswer>(
    `${podsPath}/${name}`,
    answer =>
      answer.spec.nodeName !== undefined ||
      (answer.status.conditions ?? []).some(
        ({ type, status }) => type === 'PodScheduled' && status === 'False',
      ),
  );
  if (spec.nodeName) {
    return { outcome: 'scheduled', node: spec.nodeName };
  }
  const events = await controlPlane.waitFor<ListAnswer<EventAnswer>>(
    `/api/v1/namespaces/default/events?fieldSelector=reason%3DFailedScheduling%2CinvolvedObject.name%3D${name}`,
    ({ items }) => items.length > 0,
  );
  return { outcome: 'unschedulable', message: events.items[0].message };
}

describeWithControlPlane(
  'berth-scheduler on a real cluster',
  { components: allComponents },
  controlPlane => {
    beforeAll(async () => {
      await controlPlane().apply(nodes);
      await waitForNodes(controlPlane(), nodes.length);
      // The last thing that controllers do to these nodes.
      await controlPlane().waitFor<NodeAnswer>(
        '/api/v1/nodes/cordoned-a',
        ({ spec }) =>
          spec.taints?.some(
            ({ key }) => key === 'node.kubernetes.io/unschedulable',
          ) ?? false,
      );
    });

    it('agrees with kube-scheduler on fifty pods, one after another', async () => {
      const disagreements: object[] = [];
      const seen = { scheduled: 0, unschedulable: 0 };
      for (const pod of pods) {
        const [knownNodes, knownPods] = await Promise.all([
          controlPlane().request<ListAnswer<NodeInput>>('GET', '/api/v1/nodes'),
          controlPlane().request<ListAnswer<PodInput>>('GET', '/api/v1/pods'),
        ]);
        const ours = schedule(
          Snapshot.from({ nodes: knownNodes.items, pods: knownPods.items }),
          pod,
          profile,
        );
        const theirs = await kubeScheduler(controlPlane(), pod);
        seen[theirs.outcome] += 1;
        const agrees =
          ours.outcome === theirs.outcome &&
          (theirs.outcome === 'scheduled'
            ? ours.best.includes(theirs.node)
            : ours.message === theirs.message);
        if (!agrees) {
          const { outcome, best, message, total, unknown } = ours;
          disagreements.push({
            pod: pod.metadata.name,
            theirs,
            ours: { outcome, best, message, total, unknown },
          });
        }
      }
      expect(disagreements).toEqual([]);
      // Neither half may fade away when somebody changes the fixtures.
      expect(seen.scheduled).toBeGreaterThanOrEqual(20);
      expect(seen.unschedulable).toBeGreaterThanOrEqual(10);
    });
  },
);
