import {
  schedule,
  takeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { allComponents, NodeAnswer, waitForNodes } from '../controlPlane';
import { describeWithControlPlane } from '../testing';
import { nodes } from './__fixtures__/nodes';
import { pods } from './__fixtures__/pods';
import { policies } from './__fixtures__/policies';
import { boundClaims, storage } from './__fixtures__/storage';
import { agrees, scheduleForReal } from './Outcome';
import { PodWatch } from './PodWatch';
import { readCluster } from './readCluster';
import { settle } from './settle';

const profile = { kubernetesVersion: '1.37' } as const;

// A pod takes about a tenth of a second; other suites may take the processors meanwhile.
const deadlineMs = 300_000;

describeWithControlPlane(
  'berth-scheduler on a real cluster',
  { components: allComponents },
  controlPlane => {
    let watch: PodWatch | undefined;

    beforeAll(async () => {
      await controlPlane().apply([...nodes, ...policies, ...storage]);
      await waitForNodes(controlPlane(), nodes.length);
      // The last thing that controllers do to these nodes and volumes.
      await controlPlane().waitFor<NodeAnswer>(
        '/api/v1/nodes/cordoned-a',
        ({ spec }) =>
          spec.taints?.some(
            ({ key }) => key === 'node.kubernetes.io/unschedulable',
          ) ?? false,
      );
      for (const name of boundClaims) {
        await controlPlane().waitFor<{ status: { phase: string } }>(
          `/api/v1/namespaces/default/persistentvolumeclaims/${name}`,
          ({ status }) => status.phase === 'Bound',
        );
      }
      await controlPlane().waitFor(
        '/api/v1/namespaces/team-a/serviceaccounts/default',
        () => true,
      );
      watch = await PodWatch.start(controlPlane());
    });

    afterAll(() => watch?.stop());

    it(
      'agrees with kube-scheduler on 300 pods, one after another',
      async () => {
        expect(pods).toHaveLength(300);
        const disagreements: object[] = [];
        const seen = { scheduled: 0, unschedulable: 0, preempted: 0, gated: 0 };
        const context = { controlPlane: controlPlane(), watch: watch! };
        for (const pod of pods) {
          await settle(context);
          const cluster = await readCluster(controlPlane());
          const ours = schedule(takeSnapshot(cluster), pod, profile);
          const theirs = await scheduleForReal(context, pod);
          seen[theirs.outcome] += 1;
          if (!agrees(ours, theirs)) {
            // What each node and plugin says is too much to read here.
            const { status, scores, feasible, ...told } = ours;
            disagreements.push({ pod: pod.metadata.name, theirs, ours: told });
          }
        }
        expect(disagreements).toEqual([]);
        // None of these may fade away when somebody changes the fixtures.
        expect(seen.scheduled).toBeGreaterThanOrEqual(150);
        expect(seen.unschedulable).toBeGreaterThanOrEqual(80);
        expect(seen.preempted).toBeGreaterThanOrEqual(8);
        expect(seen.gated).toBe(10);
      },
      deadlineMs,
    );
  },
);
