import {
  ControlPlane,
  describeWithControlPlane,
  HttpFaultProxy,
  isList,
  KubernetesObject,
  namespace,
  TcpFaultProxy,
} from '@berth/testkit';
import fc from 'fast-check';
import { openConnection } from '../connection/openConnection';
import { kindId } from '../projection/optional';
import { chaos, Scene } from './__testUtils__/chaos';
import {
  churned,
  ChurnedKind,
  churnedKinds,
  churnedNamespaces,
  ChurnStep,
  churnSteps,
  shipDefinition,
  ships,
} from './__testUtils__/churn';
import { GuestKind } from './__testUtils__/GuestKind';
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
/** So many pods, and so many Deployments, that a list of either takes two pages. */
const ALWAYS_THERE = 520;
const STEP_MS = 40;
/** A fault lasts for about a second, and as long is none. */
const STEPS_PER_FAULT = 36;

const account: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name: reader.name, namespace: 'default' },
};

describeWithControlPlane(
  'random changes and random faults',
  // Of Deployments it serves what etcd still knows, and of all else what it has in memory.
  { apiServerFlags: { 'watch-cache-sizes': 'deployments.apps#0' } },
  (controlPlane: () => ControlPlane) => {
    jest.setTimeout(SECONDS * 1000 + 120_000);

    // Also where the run is cut off before its name is reported.
    process.stderr.write(`BERTH_SOAK_SEED=${SEED}\n`);

    it(`end with no difference, and with no lie on the way (BERTH_SOAK_SEED=${SEED})`, async () => {
      const [few, many] = churnedNamespaces;
      let { token } = await controlPlane().serviceAccountKubeconfig(reader);
      await controlPlane().apply(
        churnedNamespaces.map(name => namespace({ name })),
      );
      await Promise.all(
        Array.from({ length: ALWAYS_THERE }, (_, index) => {
          const at = { namespace: many, name: `always-${index}` };
          return controlPlane().apply([
            churned('pods', at, 0),
            churned('deployments', at, 0),
          ]);
        }),
      );
      const http = await HttpFaultProxy.start({
        target: controlPlane().server,
        ca: controlPlane().ca,
      });
      const tcp = await TcpFaultProxy.start(http.url);
      const watched = new WatchedControlPlane({
        speed: SPEED,
        // As a file of a token that is read again.
        connect: async () => {
          const current = token;
          return openConnection({
            server: tcp.url,
            headers: async () => ({ authorization: `Bearer ${current}` }),
          });
        },
        controlPlane,
        kinds: { optional: [ships], disabled: new Set() },
      });
      const ledgers: Readonly<Record<ChurnedKind, TruthLedger>> = {
        pods: new TruthLedger(watched.clock),
        deployments: new TruthLedger(watched.clock),
        ships: new TruthLedger(watched.clock),
      };
      const storeOf = (kind: ChurnedKind) =>
        kind === 'ships'
          ? watched.cluster.optionalKind(kindId(ships))!.store
          : watched.cluster.store(kind);
      const lies = new Set<string>();
      const seen = new Set<string>();

      const count = Math.ceil((SECONDS * 1000) / STEP_MS);
      const planned = fc.sample(churnSteps, { seed: SEED, numRuns: count });
      // Each comes once before any comes again.
      const faults = fc
        .sample(fc.shuffledSubarray([...chaos], { minLength: chaos.length }), {
          seed: SEED,
          numRuns: Math.ceil(count / STEPS_PER_FAULT / chaos.length),
        })
        .flat();
      const ends: Array<() => void | Promise<void>> = [];
      const guest = new GuestKind({
        controlPlane,
        definition: shipDefinition,
        onGoing: () => ledgers.ships.allGoing(),
        onGone: () => ledgers.ships.allGone(),
      });
      const scene: Scene = {
        controlPlane: controlPlane(),
        tcp,
        http,
        guest,
        async revokeToken() {
          await controlPlane().delete([account]);
          const next = await controlPlane().serviceAccountKubeconfig(reader);
          return () => {
            token = next.token;
          };
        },
        atEnd: callback => ends.push(callback),
      };
      const calm = async () => {
        tcp.fault = { type: 'none' };
        for (const callback of ends.splice(0)) await callback();
      };
      const look = () => {
        for (const kind of churnedKinds) {
          const store = storeOf(kind);
          seen.add(`${kind}: ${store.freshness.status}`);
          for (const lie of ledgers[kind].lies(store)) {
            lies.add(`${kind}: ${lie}`);
          }
        }
      };
      const carryOut = async ({ kind, act, value, ...at }: ChurnStep) => {
        if (kind === 'ships' && guest.phase === 'absent') return;
        const object = churned(kind, at, value);
        if (act === 'delete') {
          await controlPlane().delete([object]);
          ledgers[kind].done(at, 'gone');
          return;
        }
        const [{ metadata }] = await controlPlane().apply([object]);
        const { resourceVersion } = metadata as { resourceVersion?: string };
        ledgers[kind].done(at, resourceVersion!);
      };
      const nextPages = (plural: ChurnedKind) =>
        http.requests.filter(
          url => isList(url, plural) && url.includes('continue='),
        );
      try {
        await guest.come();
        await watched.is('pods', { status: 'live' });
        const end = performance.now() + SECONDS * 1000;
        for (const [index, step] of planned.entries()) {
          if (performance.now() > end) break;
          const looking = setInterval(look, STEP_MS);
          try {
            if (index % STEPS_PER_FAULT === 0) {
              await calm();
              await faults[index / STEPS_PER_FAULT](scene);
            } else if (index % STEPS_PER_FAULT === STEPS_PER_FAULT / 2) {
              await calm();
            }
          } finally {
            clearInterval(looking);
          }
          await carryOut(step);
          look();
          await new Promise(resolve => setTimeout(resolve, STEP_MS));
        }
        await calm();
        await guest.come();
        // What is held back to be swapped comes with what follows it.
        await controlPlane().apply(
          churnedKinds.map(kind =>
            churned(kind, { namespace: few, name: 'last' }, 1),
          ),
        );
        for (const kind of churnedKinds) {
          // What was forbidden in the end is asked for again after minutes.
          await watched.inTime(() =>
            expect(storeOf(kind).freshness).toEqual({ status: 'live' }),
          );
        }
        await watched.converges();
        for (const kind of churnedKinds) {
          await watched.inTime(() =>
            expect(ledgers[kind].differences(storeOf(kind))).toEqual([]),
          );
        }
        expect([...lies]).toEqual([]);
        // The faults were felt, and what is held was compared in between.
        expect([...seen]).toEqual(
          expect.arrayContaining(
            churnedKinds.flatMap(kind => [`${kind}: live`, `${kind}: stale`]),
          ),
        );
        expect(nextPages('pods').length).toBeGreaterThan(1);
        expect(nextPages('deployments').length).toBeGreaterThan(1);
        expect(watched.sameTimes).toBeGreaterThan(20);

        // Chaos may have had it come again too soon for its absence to be seen.
        await guest.go();
        await watched.inTime(() => {
          expect(storeOf('ships').freshness).toEqual({
            status: 'notInstalled',
          });
        });
        expect(storeOf('ships').size).toBe(0);
        await guest.come();
        await watched.inTime(() =>
          expect(storeOf('ships').freshness).toEqual({ status: 'live' }),
        );
        await watched.stop();
      } finally {
        await watched.abandon();
        await tcp.stop();
        await http.stop();
      }
    });
  },
);
