import {
  ControlPlane,
  describeWithControlPlane,
  deployment,
  HttpFaultProxy,
  KubernetesObject,
  namespace,
  pod,
  TcpFaultProxy,
} from '@berth/testkit';
import fc from 'fast-check';
import { openConnection } from '../connection/openConnection';
import { chaos, Scene } from './__testUtils__/chaos';
import { TruthLedger } from './__testUtils__/TruthLedger';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

const SECONDS = Number(process.env.BERTH_SOAK_SECONDS ?? 60);
/** Of a run: the same in every test, but where the environment names another, or any. */
const SEED =
  process.env.BERTH_SOAK_SEED === 'random'
    ? Math.floor(Math.random() * 2 ** 31)
    : Number(process.env.BERTH_SOAK_SEED ?? 20_261_128);
/** Deadlines of minutes pass in seconds; what the server takes is small against either. */
const SPEED = 10;
const NAMESPACE = 'soak';
const STEP_MS = 40;
/** A fault lasts for about two seconds, and as long is none. */
const STEPS_PER_FAULT = 50;

interface Step {
  name: string;
  value: number;
  act: 'pod' | 'deployment' | 'delete';
}

const steps = fc.record<Step>({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  value: fc.nat(99),
  act: fc.constantFrom('pod', 'pod', 'deployment', 'delete'),
});

describeWithControlPlane(
  'random changes and random faults',
  {},
  (controlPlane: () => ControlPlane) => {
    jest.setTimeout(SECONDS * 1000 + 120_000);

    // Also where the run is cut off before its name is reported.
    process.stderr.write(`BERTH_SOAK_SEED=${SEED}\n`);

    it(`end with no difference, and with no lie on the way (BERTH_SOAK_SEED=${SEED})`, async () => {
      const { token } = await controlPlane().serviceAccountKubeconfig(reader);
      await controlPlane().apply([namespace({ name: NAMESPACE })]);
      const http = await HttpFaultProxy.start({
        target: controlPlane().server,
        ca: controlPlane().ca,
      });
      const tcp = await TcpFaultProxy.start(http.url);
      const watched = new WatchedControlPlane({
        speed: SPEED,
        connect: async () =>
          openConnection({
            server: tcp.url,
            headers: async () => ({ authorization: `Bearer ${token}` }),
          }),
        controlPlane,
      });
      const ledger = new TruthLedger(watched.clock);
      const lies = new Set<string>();
      const seen = new Set<string>();

      const count = Math.ceil((SECONDS * 1000) / STEP_MS);
      const planned = fc.sample(steps, { seed: SEED, numRuns: count });
      // Each comes once before any comes again.
      const faults = fc
        .sample(fc.shuffledSubarray([...chaos], { minLength: chaos.length }), {
          seed: SEED,
          numRuns: Math.ceil(count / STEPS_PER_FAULT / chaos.length),
        })
        .flat();
      const end = performance.now() + SECONDS * 1000;
      const ends: Array<() => void> = [];
      const scene: Scene = {
        controlPlane: controlPlane(),
        tcp,
        http,
        atEnd: callback => ends.push(callback),
      };
      const calm = () => {
        tcp.fault = { type: 'none' };
        ends.splice(0).forEach(callback => callback());
      };
      const look = () => {
        const store = watched.cluster.store('pods');
        seen.add(store.freshness.status);
        ledger.lies(store, NAMESPACE).forEach(lie => lies.add(lie));
      };
      try {
        await watched.is('pods', { status: 'live' });
        for (const [index, step] of planned.entries()) {
          if (performance.now() > end) break;
          if (index % STEPS_PER_FAULT === 0) {
            calm();
            const looking = setInterval(look, STEP_MS);
            try {
              await faults[index / STEPS_PER_FAULT](scene);
            } finally {
              clearInterval(looking);
            }
          } else if (index % STEPS_PER_FAULT === STEPS_PER_FAULT / 2) {
            calm();
          }
          await carryOut(controlPlane(), step, ledger);
          look();
          await new Promise(resolve => setTimeout(resolve, STEP_MS));
        }
        calm();
        // What is held back to be swapped comes with what follows it.
        await controlPlane().apply([
          pod({ name: 'last', namespace: NAMESPACE }),
        ]);
        // What was forbidden in the end is asked for again after minutes.
        await watched.inTime(() =>
          expect(watched.freshness('pods')).toEqual({ status: 'live' }),
        );
        await watched.converges();
        expect([...lies]).toEqual([]);
        // The faults were felt, and what is held was compared in between.
        expect([...seen]).toEqual(expect.arrayContaining(['live', 'stale']));
        expect(watched.sameTimes).toBeGreaterThan(20);
      } finally {
        await watched.stop();
        await tcp.stop();
        await http.stop();
      }
    });
  },
);

async function carryOut(
  controlPlane: ControlPlane,
  { name, value, act }: Step,
  ledger: TruthLedger,
): Promise<void> {
  const changed = pod({
    name,
    namespace: NAMESPACE,
    labels: { value: `v${value}` },
  });
  if (act === 'delete') {
    await controlPlane.delete([changed]);
    ledger.done(name, 'gone');
    return;
  }
  const object: KubernetesObject =
    act === 'pod'
      ? changed
      : deployment({ name, namespace: NAMESPACE, replicas: value });
  const [{ metadata }] = await controlPlane.apply([object]);
  const { resourceVersion } = metadata as { resourceVersion?: string };
  if (act === 'pod' && resourceVersion) ledger.done(name, resourceVersion);
}
