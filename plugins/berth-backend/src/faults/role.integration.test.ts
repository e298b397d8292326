import {
  ControlPlane,
  describeWithControlPlane,
  KubernetesApiError,
  untilServed,
} from '@berth/testkit';
import { eventually } from '../__fixtures__/eventually';
import { openConnection } from '../connection/openConnection';
import { watchedKinds } from '../projection';
import { kindId, optionalKinds } from '../projection/optional';
import {
  documentedRules,
  Rule,
} from '../projection/__testUtils__/documentedRules';
import { openDefinition } from '../__testUtils__/openDefinition';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

/** Groups whose kinds the API server brings along. */
const builtIn = new Set(['', 'apps', 'batch', 'scheduling.k8s.io']);

const applications = {
  group: 'argoproj.io',
  kind: 'Application',
  plural: 'applications',
  versions: ['v1alpha1'],
};
/** Of other projects. What may be read does not depend on what their objects look like. */
const ofProjects = [
  applications,
  ...optionalKinds.filter(({ group }) => !builtIn.has(group)),
];
const ids = [...Object.values(watchedKinds), ...optionalKinds].map(kindId);

/** What is refused is asked again after five seconds before it is called forbidden. */
const SPEED = 10;

describeWithControlPlane(
  'the documented role, where everything is installed that it names',
  {
    featureGates: { GenericWorkload: true },
    runtimeConfig: { 'scheduling.k8s.io/v1beta1': true },
  },
  (controlPlane: () => ControlPlane) => {
    let rules: Rule[];

    beforeAll(async () => {
      rules = await documentedRules();
      await controlPlane().apply(
        ofProjects.map(({ versions: [version], ...kind }) =>
          openDefinition({ ...kind, version }),
        ),
      );
      await Promise.all(
        ofProjects.map(({ group, plural, versions: [version] }) =>
          untilServed(controlPlane(), { group, version, plural }),
        ),
      );
    });

    async function tokenFor(allowed: Rule[]): Promise<string> {
      const { token } = await controlPlane().serviceAccountKubeconfig({
        name: 'berth',
        rules: allowed,
      });
      return token;
    }

    const connect = (token: string) =>
      openConnection({
        server: controlPlane().server,
        tls: { ca: controlPlane().ca },
        headers: async () => ({ authorization: `Bearer ${token}` }),
      });

    /** Waits until of all kinds these are forbidden, and the others live. */
    async function expectForbidden(
      allowed: Rule[],
      forbidden: ReadonlySet<string>,
    ): Promise<void> {
      const token = await tokenFor(allowed);
      const watched = new WatchedControlPlane({
        connect: async () => connect(token),
        controlPlane,
        kinds: { optional: optionalKinds, disabled: new Set() },
        speed: SPEED,
      });
      try {
        // No assertion of a library, whose account of a hundred kinds would cost more than reading them.
        const allAreAsTheyShouldBe = () => {
          const held = new Map(
            [...watched.cluster.kinds()].map(({ id, store }) => [
              id,
              store.freshness.status,
            ]),
          );
          const wrong = ids.filter(
            id => held.get(id) !== (forbidden.has(id) ? 'forbidden' : 'live'),
          );
          if (wrong.length > 0) {
            throw new Error(
              wrong.map(id => `${id} is ${held.get(id)}`).join(', '),
            );
          }
        };
        await eventually(allAreAsTheyShouldBe, { deadlineMs: 60_000 });
        // What a rule was taken away for is the point of it.
        await watched.stop({ left: forbidden.size > 0 ? ['forbidden'] : [] });
      } finally {
        await watched.abandon();
      }
    }

    it('is enough', async () => {
      await expect(expectForbidden(rules, new Set())).resolves.toBeUndefined();
    });

    it('fault 12: with each rule removed its kinds are forbidden, and all others live', async () => {
      const removed = new Set<string>();
      for (const left of rules) {
        const forbidden = new Set(
          left.apiGroups.flatMap(group =>
            left.resources.map(plural => kindId({ group, plural })),
          ),
        );
        await expectForbidden(
          rules.filter(rule => rule !== left),
          forbidden,
        );
        forbidden.forEach(id => removed.add(id));
      }
      expect([...removed].sort()).toEqual([...ids].sort());
    }, 900_000);

    it.each(['secrets', 'configmaps'])(
      'does not let Berth read %s',
      async plural => {
        const connection = connect(await tokenFor(rules));
        const { signal } = new AbortController();
        const { status } = await connection.get(`/api/v1/${plural}`, {
          signal,
        });
        await connection.close();
        expect(status).toBe(403 satisfies KubernetesApiError['status']);
      },
    );
  },
);
