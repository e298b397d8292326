import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import {
  ControlPlane,
  describeWithControlPlane,
  installCrd,
  KubernetesApiError,
} from '@berth/testkit';
import { eventually } from '../__fixtures__/eventually';
import { startClusterViews } from '../clusters';
import { openConnection } from '../connection/openConnection';
import { watchedKinds } from '../projection';
import { kindId, optionalKinds } from '../projection/optional';
import {
  documentedRules,
  Rule,
} from '../projection/__testUtils__/documentedRules';
import type { ClusterViews } from '../store/ClusterView';

const ALL = 'with every rule';

/** Of the optional kinds those that every cluster serves: the others have no CRD here. */
const kinds = [
  ...Object.values(watchedKinds),
  ...optionalKinds.filter(({ group }) => ['', 'apps', 'batch'].includes(group)),
];

describeWithControlPlane(
  'the documented role',
  {},
  (controlPlane: () => ControlPlane) => {
    /** By what was left out. */
    const variants = new Map<string, { rules: Rule[]; left?: Rule }>();
    const tokens = new Map<string, string>();
    let views: ClusterViews & { stop(): Promise<void> };

    beforeAll(async () => {
      await installCrd(controlPlane(), 'argo-cd/application');
      const rules = await documentedRules();
      variants.set(ALL, { rules });
      const served = rules.filter(({ apiGroups, resources }) =>
        kinds.some(
          ({ group, plural }) =>
            apiGroups.includes(group) && resources.includes(plural),
        ),
      );
      for (const left of served) {
        variants.set(`${left.apiGroups.join()}/${left.resources.join()}`, {
          rules: rules.filter(rule => rule !== left),
          left,
        });
      }
      for (const [index, [name, variant]] of [...variants].entries()) {
        const { token } = await controlPlane().serviceAccountKubeconfig({
          name: `variant-${index}`,
          rules: variant.rules,
        });
        tokens.set(name, token);
      }
      const logger = mockServices.logger.mock();
      logger.child.mockReturnValue(logger);
      const targets = [...tokens].map<ClusterTarget>(([name, token]) => ({
        name,
        fingerprint: name,
        connect: async () =>
          openConnection({
            server: controlPlane().server,
            tls: { ca: controlPlane().ca },
            headers: async () => ({ authorization: `Bearer ${token}` }),
          }),
      }));
      views = startClusterViews({
        sources: [
          {
            id: 'test',
            source: { watch: async listener => listener(targets) },
          },
        ],
        kinds: { optional: optionalKinds, disabled: new Set() },
        logger,
        signal: new AbortController().signal,
      });
    });
    afterAll(() => views.stop());

    const statuses = (name: string) => {
      const held = new Map(
        [...(views.get(name)?.kinds() ?? [])].map(({ id, store }) => [
          id,
          store.freshness.status,
        ]),
      );
      return Object.fromEntries(
        kinds.map(kind => [kindId(kind), held.get(kindId(kind))]),
      );
    };

    it('fault 12: is enough, and with each rule removed the matching kinds are forbidden and all others live', async () => {
      for (const [name, { left }] of variants) {
        const expected = kinds.map(kind => [
          kindId(kind),
          left?.apiGroups.includes(kind.group) &&
          left.resources.includes(kind.plural)
            ? 'forbidden'
            : 'live',
        ]);
        await eventually(() =>
          expect([name, statuses(name)]).toEqual([
            name,
            Object.fromEntries(expected),
          ]),
        );
      }
      expect(variants.size).toBeGreaterThan(9);
    });

    it.each(['secrets', 'configmaps'])(
      'does not let Berth read %s',
      async plural => {
        const connection = openConnection({
          server: controlPlane().server,
          tls: { ca: controlPlane().ca },
          headers: async () => ({ authorization: `Bearer ${tokens.get(ALL)}` }),
        });
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
