import {
  ControlPlane,
  describeWithControlPlane,
  KubernetesObject,
  untilServed,
} from '@berth/testkit';
import { understand } from '@berth/backstage-plugin-berth-workloads';
import { openConnection } from '../connection/openConnection';
import { kindId, OptionalKind, optionalKinds } from '../projection/optional';
import { openDefinition } from '../__testUtils__/openDefinition';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

const group = 'berths.example';
const ID = `ships.${group}`;

const ships: OptionalKind = {
  group,
  kind: 'Ship',
  plural: 'ships',
  versions: ['v2', 'v1'],
  fields: ['spec.draught', 'spec.flag', 'status.conditions.*.type'],
};
const queues = optionalKinds.find(
  kind => kindId(kind) === 'queues.scheduling.volcano.sh',
)!;
const absent: OptionalKind = {
  ...ships,
  kind: 'Pier',
  plural: 'piers',
};

function definition(
  field: Record<string, object>,
  versions: Array<{ name: string; served: boolean }> = [
    { name: 'v1', served: true },
  ],
): KubernetesObject {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: ID },
    spec: {
      group,
      scope: 'Namespaced',
      names: { plural: 'ships', singular: 'ship', kind: 'Ship' },
      versions: versions.map(({ name, served }, index) => ({
        name,
        served,
        storage: index === 0,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: { spec: { type: 'object', properties: field } },
          },
        },
      })),
    },
  };
}

/** Served by an API server of its own, which is not there. */
const tides: OptionalKind = {
  ...ships,
  group: 'tides.example',
  kind: 'Tide',
  plural: 'tides',
  versions: ['v1'],
};

const tidesService: KubernetesObject = {
  apiVersion: 'apiregistration.k8s.io/v1',
  kind: 'APIService',
  metadata: { name: `v1.${tides.group}` },
  spec: {
    group: tides.group,
    version: 'v1',
    service: { namespace: 'default', name: 'nobody' },
    insecureSkipTLSVerify: true,
    groupPriorityMinimum: 100,
    versionPriority: 10,
  },
};

/** A kind that Berth knows, in a version that it does not. */
const futureQueues = openDefinition({
  ...queues,
  version: 'v3',
  scope: 'Cluster',
});

const ship = (
  name: string,
  spec: object,
  version = 'v1',
): KubernetesObject => ({
  apiVersion: `${group}/${version}`,
  kind: 'Ship',
  metadata: { name, namespace: 'default' },
  spec,
});

describeWithControlPlane(
  'kinds that come and go in a real cluster',
  {},
  (controlPlane: () => ControlPlane) => {
    let watched: WatchedControlPlane;
    const rules = (...groups: string[]) => ({
      name: 'reader',
      rules: [
        {
          apiGroups: groups,
          resources: ['*'],
          verbs: ['get', 'list', 'watch'],
        },
      ],
    });

    beforeEach(async () => {
      const { token } = await controlPlane().serviceAccountKubeconfig(
        rules('', 'apps', group, queues.group, tides.group),
      );
      watched = new WatchedControlPlane({
        connect: async () =>
          openConnection({
            server: controlPlane().server,
            tls: { ca: controlPlane().ca },
            headers: async () => ({ authorization: `Bearer ${token}` }),
          }),
        controlPlane,
        kinds: {
          optional: [ships, absent, queues, tides],
          disabled: new Set(),
        },
      });
      await watched.is('pods', { status: 'live' });
    });
    // Of other groups than those above nothing may be read.
    afterEach(() => watched.stop({ left: ['forbidden'] }));

    const store = () => watched.cluster.optionalKind(ID)!.store;
    const served = (version = 'v1') =>
      untilServed(controlPlane(), { group, version, plural: 'ships' });

    it('fault 13: a CRD that comes is found within a minute, one that goes is no list of none, and one that comes again with another schema is read as it is', async () => {
      await watched.inTime(() =>
        expect(store().freshness).toEqual({ status: 'notInstalled' }),
      );
      const start = watched.clock.monotonic();
      await controlPlane().apply([
        definition({ draught: { type: 'integer' } }),
      ]);
      await served();
      await controlPlane().apply([ship('aurora', { draught: 7 })]);
      await watched.inTime(() => expect(store().size).toBe(1));
      expect(watched.clock.monotonic() - start).toBeLessThan(60_000);
      expect(store().byName('default', 'aurora')).toMatchObject({
        kind: 'Ship',
        spec: { draught: 7 },
      });

      await controlPlane().delete([definition({})]);
      await watched.inTime(() =>
        expect(store().freshness).toEqual({ status: 'notInstalled' }),
      );
      expect(store().size).toBe(0);

      await controlPlane().waitUntilGone(
        `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${ID}`,
      );
      await controlPlane().apply([definition({ flag: { type: 'string' } })]);
      await served();
      await controlPlane().apply([ship('aurora', { flag: 'jp' })]);
      await watched.inTime(() =>
        expect(store().byName('default', 'aurora')?.spec).toEqual({
          flag: 'jp',
        }),
      );
      expect(store().freshness).toEqual({ status: 'live' });
      expect(
        watched.cluster.optionalKind(`piers.${group}`)?.store.freshness,
      ).toEqual({ status: 'notInstalled' });
    });

    it('fault 14: a version that is no longer served is left for one that is', async () => {
      await controlPlane().apply([definition({ flag: { type: 'string' } })]);
      await watched.inTime(() =>
        expect(store().freshness).toEqual({ status: 'live' }),
      );
      await controlPlane().apply([
        definition({ flag: { type: 'string' } }, [
          { name: 'v1', served: true },
          { name: 'v2', served: true },
        ]),
      ]);
      await served('v2');
      await controlPlane().apply([ship('borealis', { flag: 'jp' })]);
      await watched.inTime(() =>
        expect(store().byName('default', 'borealis')?.apiVersion).toBe(
          `${group}/v1`,
        ),
      );
      await controlPlane().apply([
        definition({ flag: { type: 'string' } }, [
          { name: 'v1', served: false },
          { name: 'v2', served: true },
        ]),
      ]);
      await watched.inTime(() =>
        expect(store().byName('default', 'borealis')?.apiVersion).toBe(
          `${group}/v2`,
        ),
      );
    });

    it('a kind that is served only in a version that Berth does not know is read as the nearest, and says so', async () => {
      const { group: ofQueues, plural } = queues;
      await controlPlane().apply([futureQueues]);
      const version = 'v3';
      await untilServed(controlPlane(), { group: ofQueues, version, plural });
      await controlPlane().apply([
        {
          apiVersion: `${ofQueues}/v3`,
          kind: 'Queue',
          metadata: { name: 'research' },
          spec: { weight: 1 },
          status: { state: 'Open' },
        },
      ]);
      const held = watched.cluster.optionalKind(kindId(queues))!.store;
      await watched.inTime(() => expect(held.size).toBe(1));

      expect(understand(held.byName(undefined, 'research'))).toMatchObject({
        recognisedBy: 'kind',
        health: 'Healthy',
        version: { given: 'v3', read: 'v1beta1', isNearest: true },
      });
    });

    it('fault 27: an aggregated API whose server is not there is in trouble, alone, and other kinds are found beside it', async () => {
      const ofTides = () =>
        watched.cluster.optionalKind(kindId(tides))!.store.freshness;
      await watched.inTime(() =>
        expect(ofTides()).toEqual({ status: 'notInstalled' }),
      );
      await controlPlane().apply([tidesService]);
      await watched.inTime(() =>
        expect(ofTides()).toMatchObject({
          status: 'unreachable',
          trouble: { statusCode: 503 },
        }),
      );

      await controlPlane().apply([definition({ flag: { type: 'string' } })]);
      await served();
      await controlPlane().apply([ship('cutty', { flag: 'gb' })]);
      // In the time that passed without a bookmark, any of them may have been watched anew.
      await watched.inTime(() => {
        expect(store().byName('default', 'cutty')).toBeDefined();
        expect(store().freshness).toEqual({ status: 'live' });
        expect(watched.freshness('pods')).toEqual({ status: 'live' });
      });
      expect(ofTides()).toMatchObject({ status: 'unreachable' });
      expect(
        watched.cluster.optionalKind(kindId(absent))?.store.freshness,
      ).toEqual({ status: 'notInstalled' });

      await controlPlane().delete([tidesService]);
      await watched.inTime(() => {
        expect(ofTides()).toEqual({ status: 'notInstalled' });
        expect(store().freshness).toEqual({ status: 'live' });
      });
    });

    it('fault 12: a kind that may not be read is forbidden, alone, until it may', async () => {
      await watched.inTime(() =>
        expect(store().freshness).toEqual({ status: 'live' }),
      );
      await controlPlane().serviceAccountKubeconfig(rules('', 'apps'));
      // The server closes a watch after ten minutes at most, and asks again then whether it is allowed.
      watched.clock.jump(150_000);
      await watched.inTime(() =>
        expect(store().freshness).toEqual({ status: 'forbidden' }),
      );
      expect(store().size).toBe(0);
      await watched.inTime(() =>
        expect(watched.freshness('pods')).toEqual({ status: 'live' }),
      );
      await controlPlane().serviceAccountKubeconfig(rules('', 'apps', group));
      await watched.inTime(() =>
        expect(store().freshness).toEqual({ status: 'live' }),
      );
    });
  },
);
