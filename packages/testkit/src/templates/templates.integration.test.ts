import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  manifestsOf,
  planProblems,
  renderRepository,
  type RenderedFile,
  type WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { namespace } from '../builders';
import { installCrd } from '../crds';
import { KubernetesObject } from '../KubernetesObject';
import { describeWithControlPlane } from '../testing';
import { plansOf } from './plans';

const types: Array<WorkloadPlan['type']> = [
  'inference',
  'training',
  'batch',
  'notebook',
];

const deadlineMs = 120_000;

describeWithControlPlane(
  'what templates render',
  {
    kubectl: true,
    featureGates: { GenericWorkload: true },
    runtimeConfig: { 'scheduling.k8s.io/v1beta1': true },
  },
  controlPlane => {
    beforeAll(async () => {
      await installCrd(controlPlane(), 'argo-cd/application');
      await installCrd(controlPlane(), 'prometheus-operator/podmonitor');
      await controlPlane().apply([
        namespace({ name: 'argocd' }),
        namespace({
          name: 'team-models',
          labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
        }),
        {
          // Without controllers nobody else makes it.
          apiVersion: 'v1',
          kind: 'ServiceAccount',
          metadata: { name: 'default', namespace: 'team-models' },
        },
      ]);
    }, deadlineMs);

    it.each(types)(
      'is taken by the API server as it is, for 30 plans of %s',
      async type => {
        const plans = plansOf(type, 30);
        expect(plans.flatMap(planProblems)).toEqual([]);
        for (const plan of plans) {
          for (const format of ['yaml', 'kyaml'] as const) {
            const objects = objectsOf(plan, format);
            const applied = await controlPlane().apply(objects);
            expect(applied).toMatchObject(objects);
          }
          await controlPlane().apply(podsOf(plan));
        }
      },
      deadlineMs,
    );

    it('is read by kubectl as it was written', async () => {
      const plans = types.flatMap(type => plansOf(type, 30));
      const kubectl = (format: 'yaml' | 'kyaml') =>
        controlPlane().kubectl(
          [
            'create',
            '--dry-run=client',
            '--validate=false',
            '-o',
            'json',
            '-f',
            '-',
          ],
          { input: plans.flatMap(plan => textsOf(plan, format)).join('') },
        );
      const written = plans.flatMap(plan => objectsOf(plan, 'yaml'));
      for (const format of ['yaml', 'kyaml'] as const) {
        expect(listed(await kubectl(format))).toMatchObject(written);
      }
    });

    it.each(['yaml', 'kyaml'] as const)(
      'is built by the kustomize of kubectl as it was written, in %s',
      async format => {
        const plans = types.flatMap(type => plansOf(type, 30));
        const directory = await mkdtemp(join(tmpdir(), 'berth-kustomize-'));
        try {
          await writeBases(directory, plans, format);
          const built = await controlPlane().kubectl(['kustomize', directory]);
          expect(
            sorted(parseAllDocuments(built).map(each => each.toJS())),
          ).toEqual(sorted(plans.flatMap(plan => baseOf(plan, format))));
        } finally {
          await rm(directory, { recursive: true });
        }
      },
      deadlineMs,
    );
  },
);

/** kubectl prints one object after another. */
function listed(printed: string): KubernetesObject[] {
  return JSON.parse(`[${printed.trim().replace(/\n\}\n\{\n/g, '\n},{\n')}]`);
}

/** Kustomize has an order of its own, by kind. */
function sorted(objects: KubernetesObject[]): KubernetesObject[] {
  const keyOf = ({ kind, metadata }: KubernetesObject) =>
    `${kind} ${metadata.name}`;
  return [...objects].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/** As whoever reads the files sees them. */
function objectsOf(
  plan: WorkloadPlan,
  format: 'yaml' | 'kyaml',
): KubernetesObject[] {
  return textsOf(plan, format).map(text => parse(text));
}

const KUSTOMIZATION = 'base/kustomization.yaml';

function filesOf(plan: WorkloadPlan, format: 'yaml' | 'kyaml'): RenderedFile[] {
  const rendered = renderRepository(plan, { format });
  if (rendered.status === 'invalid') {
    throw new Error(JSON.stringify(rendered.problems));
  }
  return rendered.files;
}

/** The files that kubectl applies. */
function textsOf(plan: WorkloadPlan, format: 'yaml' | 'kyaml'): string[] {
  return filesOf(plan, format)
    .filter(
      ({ path }) =>
        /^(base|argocd)\/.*\.yaml$/.test(path) && path !== KUSTOMIZATION,
    )
    .map(({ content }) => content);
}

/** The objects of the base of a plan. */
function baseOf(
  plan: WorkloadPlan,
  format: 'yaml' | 'kyaml',
): KubernetesObject[] {
  return filesOf(plan, format)
    .filter(({ path }) => path.startsWith('base/') && path !== KUSTOMIZATION)
    .map(({ content }) => parse(content));
}

/** Bases of plans in folders of their own, and a kustomization of them all: one process builds each of them. */
async function writeBases(
  directory: string,
  plans: readonly WorkloadPlan[],
  format: 'yaml' | 'kyaml',
): Promise<void> {
  for (const plan of plans) {
    for (const { path, content } of filesOf(plan, format)) {
      const file = join(directory, plan.name, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
  await writeFile(
    join(directory, 'kustomization.yaml'),
    stringify({ resources: plans.map(({ name }) => `${name}/base`) }),
  );
}

/** A pod of each template: only of pods does the API server say that they break the standard of their namespace. */
function podsOf(plan: WorkloadPlan): KubernetesObject[] {
  return manifestsOf(plan).flatMap(manifest => {
    const { metadata } = manifest;
    const spec = manifest.spec as WorkloadSpec;
    const { template } = spec.jobTemplate?.spec ?? spec;
    return template
      ? [
          {
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: {
              ...template.metadata,
              name: `${metadata.name}-pod`,
              namespace: metadata.namespace,
            },
            spec: {
              ...template.spec,
              volumes: [...template.spec.volumes, ...claimsOf(spec)],
            },
          },
        ]
      : [];
  });
}

interface WorkloadSpec {
  template?: { metadata: object; spec: { volumes: object[] } };
  jobTemplate?: { spec: WorkloadSpec };
  volumeClaimTemplates?: Array<{ metadata: { name: string } }>;
}

/** What the controller of a StatefulSet adds. */
function claimsOf({ volumeClaimTemplates = [] }: WorkloadSpec): object[] {
  return volumeClaimTemplates.map(({ metadata: { name } }) => ({
    name,
    persistentVolumeClaim: { claimName: name },
  }));
}
