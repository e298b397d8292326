import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  gpuModels,
  knownModels,
  precisions,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { berthOf, gpuNode } from './__testUtils__/berthOf';
import scaffolderModuleBerth from './index';

const templates = join(__dirname, '..', '..', '..', 'templates');

interface Field {
  default?: unknown;
  enum?: string[];
  properties?: Record<string, Field>;
}

interface Template {
  spec: { parameters: Array<{ properties: Record<string, Field> }> };
}

function readTemplate(name: string): Template {
  return parse(readFileSync(join(templates, name, 'template.yaml'), 'utf8'));
}

/** What the form has in it when it is opened. */
function defaultsOf({ spec }: Template): Record<string, unknown> {
  return Object.assign(
    {},
    ...spec.parameters.map(({ properties }) => defaultsIn(properties)),
  );
}

function defaultsIn(fields: Record<string, Field>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = field.properties
        ? defaultsIn(field.properties)
        : field.default;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

interface Values {
  placement?: object;
  [field: string]: unknown;
}

const filledIn = {
  name: 'chat',
  namespace: 'models',
  owner: 'group:default/ml',
  image: `registry.example/chat@sha256:${'0123456789abcdef'.repeat(4)}`,
  git: 'none',
  repositoryUrl: 'https://git.example/ml/chat.git',
};

/** A form with other values, and with other values in its placement. */
function filledInWith(
  template: Template,
  { placement, ...values }: Values,
): object {
  const { placement: defaults, ...others } = defaultsOf(template);
  return {
    ...others,
    ...filledIn,
    ...values,
    ...(defaults ? { placement: { ...defaults, ...placement } } : {}),
  };
}

/** What publishes; a dry run of the scaffolder passes over it. */
const publishing = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'publishing',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        const ids = ['demo:git:publish', 'publish:github'];
        actions.addActions(
          ...ids.map(id =>
            createTemplateAction({
              id,
              async handler() {
                throw new Error(`${id} ran in a dry run`);
              },
            }),
          ),
        );
      },
    });
  },
});

interface DryRun {
  directoryContents: Array<{ path: string; base64Content: string }>;
}

describe('templates, run by the scaffolder itself', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleBerth,
        publishing,
        berthOf(
          {
            tokyo: 'v1.37.1',
            osaka: 'v1.36.2',
            nagoya: 'v1.35.4',
            kobe: 'v1.34.9',
          },
          {
            nodes: [gpuNode('tokyo-a', 8), gpuNode('tokyo-b', 4)],
            pods: [],
          },
        ),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost:0',
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
          },
        }),
      ],
    });
  }, 60_000);

  afterAll(() => backend.stop());

  async function dryRun(name: string, values: Values) {
    const template = readTemplate(name);
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          template,
          values: filledInWith(template, values),
          directoryContents: [],
        }),
      },
    );
    return { status: response.status, text: await response.text() };
  }

  async function filesOf(name: string, values: Values = {}) {
    const { status, text } = await dryRun(name, values);
    expect({ status, text: status === 200 ? '' : text }).toEqual({
      status: 200,
      text: '',
    });
    const { directoryContents }: DryRun = JSON.parse(text);
    return Object.fromEntries(
      directoryContents.map(({ path, base64Content }) => [
        path,
        Buffer.from(base64Content, 'base64').toString(),
      ]),
    );
  }

  it('are those that the app tells the catalog of', () => {
    const { catalog } = parse(
      readFileSync(join(templates, '..', 'app-config.yaml'), 'utf8'),
    );
    const locations = (catalog.locations as Array<{ target: string }>)
      .map(({ target }) => target)
      .filter(target => target.includes('/templates/'));
    const folders = readdirSync(templates).map(
      name => `../../templates/${name}/template.yaml`,
    );
    expect(locations.sort()).toEqual(folders.sort());
  });

  it('offer the models and GPUs that the advisor knows', () => {
    const [, { properties }] = readTemplate('llm-inference').spec.parameters;
    const { model, precision, gpu } = properties.placement.properties!;
    expect(model.enum).toEqual(Object.keys(knownModels));
    expect(precision.enum).toEqual(precisions);
    // Of the others, no label tells the nodes apart.
    expect(gpu.enum).toEqual(
      gpuModels
        .filter(({ nodeLabels }) => Object.keys(nodeLabels).length > 0)
        .map(({ model: name }) => name),
    );
  });

  it('make a server with the GPUs that its model needs', async () => {
    const files = await filesOf('llm-inference', {
      placement: {
        model: 'meta-llama/Llama-3.3-70B-Instruct',
        gpu: 'H100',
        maxPods: 3,
      },
    });
    expect(parse(files['base/deployment.yaml'])).toMatchObject({
      metadata: { name: 'chat', namespace: 'models' },
      spec: {
        template: {
          spec: {
            nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
            containers: [
              {
                command: expect.arrayContaining([
                  '--tensor-parallel-size',
                  '4',
                ]),
                resources: {
                  limits: { 'nvidia.com/gpu': '4', memory: '206Gi' },
                },
              },
            ],
          },
        },
      },
    });
    expect(files).toHaveProperty(['base/horizontalpodautoscaler.yaml']);
  });

  it('make a server of a checkpoint with fewer bits', async () => {
    const files = await filesOf('llm-inference', {
      placement: {
        model: 'meta-llama/Llama-3.3-70B-Instruct',
        precision: 'fp8',
        checkpoint: 'example/Llama-3.3-70B-Instruct-FP8',
        gpu: 'H100',
      },
    });
    const [container] = parse(files['base/deployment.yaml']).spec.template.spec
      .containers;
    expect(container.command).toEqual(
      expect.arrayContaining(['example/Llama-3.3-70B-Instruct-FP8']),
    );
    expect(container.resources.limits).toMatchObject({ 'nvidia.com/gpu': '2' });
  });

  it.each([
    [{ git: 'demo' }, 'https://git.demo.example/chat.git'],
    [
      { git: 'github', repoUrl: 'github.com?owner=ml&repo=chat-server' },
      'https://github.com/ml/chat-server.git',
    ],
    [{}, 'https://git.example/ml/chat.git'],
  ])('tell Argo CD where the repository will be: %j', async (values, url) => {
    for (const name of [
      'llm-inference',
      'distributed-training',
      'batch-inference',
      'notebook',
    ]) {
      const files = await filesOf(name, {
        placement: name === 'llm-inference' ? { gpu: 'H100' } : {},
        ...values,
      });
      expect(parse(files['argocd/application.yaml']).spec.source.repoURL).toBe(
        url,
      );
    }
  });

  it('make a server with Triton', async () => {
    const files = await filesOf('llm-inference', {
      placement: { gpu: 'L40S' },
      engine: 'triton',
      modelRepository: 's3://models/chat',
      podMonitor: true,
    });
    expect(
      parse(files['base/deployment.yaml']).spec.template.spec.containers[0]
        .command,
    ).toEqual(['tritonserver', '--model-repository=s3://models/chat']);
    expect(files).toHaveProperty(['base/podmonitor.yaml']);
  });

  it.each([
    ['llm-inference', { pods: 2, maxPods: 2, gpu: 'H100' }],
    ['distributed-training', { pods: 1 }],
    ['batch-inference', {}],
    ['notebook', { gpusPerPod: 2 }],
  ])('say of %s where it would run', async (name, placement) => {
    const { status, text } = await dryRun(name, {
      placement: { ...placement, cluster: 'tokyo' },
    });
    expect({ status, text }).toEqual({
      status: 200,
      text: expect.stringMatching(/tokyo \(live\): fits, \d placed/),
    });
  });

  it('stop where it does not fit, if that is wanted', async () => {
    const { status, text } = await dryRun('distributed-training', {
      placement: { cluster: 'tokyo', pods: 3 },
      gang: 'annotation',
      whenItDoesNotFit: 'fail',
    });
    expect({ status, text }).toEqual({
      status: 409,
      text: expect.stringContaining('Pods that fit in tokyo: 0. 0/2 nodes'),
    });
  });

  it('make a training', async () => {
    const files = await filesOf('distributed-training', {
      format: 'kyaml',
      gang: 'annotation',
      minWorkers: 3,
      placement: { pods: 4, gpuProduct: 'NVIDIA-H200' },
      system: 'models',
    });
    expect(parse(files['base/job.yaml'])).toMatchObject({
      metadata: {
        annotations: { 'scheduling.x-k8s.io/gang-scheduling': 'true' },
      },
      spec: {
        parallelism: 4,
        maxFailedIndexes: 1,
        template: {
          spec: {
            nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H200' },
            containers: [{ command: ['torchrun', 'train.py'] }],
          },
        },
      },
    });
  });

  it.each([
    ['tokyo', 'base/podgroup.yaml', 'scheduling.k8s.io/v1beta1'],
    ['osaka', 'base/podgroup.yaml', 'scheduling.k8s.io/v1alpha2'],
    ['nagoya', 'base/workload.yaml', 'scheduling.k8s.io/v1alpha1'],
  ])(
    'write a gang in the Workload API that %s serves',
    async (cluster, file, apiVersion) => {
      const files = await filesOf('distributed-training', {
        gang: 'podGroup',
        placement: { pods: 1, cluster },
      });
      expect(parse(files[file])).toMatchObject({ apiVersion });
      expect(files['base/kustomization.yaml']).toContain(
        file.replace('base/', ''),
      );
    },
  );

  it('write a gang in the newest Workload API where no cluster is chosen', async () => {
    const files = await filesOf('distributed-training', { gang: 'podGroup' });
    expect(parse(files['base/podgroup.yaml'])).toMatchObject({
      apiVersion: 'scheduling.k8s.io/v1beta1',
    });
  });

  it('make a batch, once and again and again', async () => {
    expect(await filesOf('batch-inference')).toHaveProperty(['base/job.yaml']);
    const files = await filesOf('batch-inference', {
      schedule: '0 3 * * *',
      timeZone: 'Asia/Tokyo',
      placement: { gpusPerPod: 0 },
    });
    const { spec } = parse(files['base/cronjob.yaml']);
    expect(spec).toMatchObject({
      schedule: '0 3 * * *',
      timeZone: 'Asia/Tokyo',
    });
    expect(
      spec.jobTemplate.spec.template.spec.containers[0].resources.limits,
    ).toEqual({ memory: '32Gi' });
  });

  it('make a notebook', async () => {
    const files = await filesOf('notebook', { storageClass: 'fast' });
    expect(parse(files['base/statefulset.yaml']).spec).toMatchObject({
      volumeClaimTemplates: [{ spec: { storageClassName: 'fast' } }],
      template: {
        spec: {
          containers: [{ resources: { limits: { 'nvidia.com/gpu': '1' } } }],
        },
      },
    });
  });

  it.each([
    ['llm-inference', { name: '../x' }, 'name'],
    ['llm-inference', {}, 'gpu'],
    ['llm-inference', { placement: { contextLength: 0 } }, 'contextLength'],
    [
      'llm-inference',
      { placement: { gpu: 'H100', precision: 'fp8' } },
      'checkpoint',
    ],
    [
      'llm-inference',
      { placement: { gpu: 'H100', pods: 2, maxPods: 1 } },
      'maxReplicas',
    ],
    [
      'llm-inference',
      { placement: { gpu: 'H100', cluster: 'nowhere' } },
      'nowhere',
    ],
    ['distributed-training', { minWorkers: 9 }, 'minWorkers'],
    [
      'distributed-training',
      { gang: 'podGroup', placement: { cluster: 'kobe', pods: 1 } },
      'v1.34.9 is older than 1.35',
    ],
    ['distributed-training', { placement: { pods: 'all' } }, 'pods'],
    ['batch-inference', { schedule: 'daily' }, 'schedule'],
    ['notebook', { disk: 'big' }, 'disk'],
  ])('stop %s with words about the field: %j', async (name, values, field) => {
    const { status, text } = await dryRun(name, values);
    expect(status).toBe(400);
    expect(text).toContain(field);
  });

  it('take what somebody writes for text', async () => {
    const description = '${{ secrets.x }} {{ 7*7 }} {% raw %} "\\n';
    const files = await filesOf('notebook', { description });
    expect(parse(files['catalog-info.yaml']).metadata.description).toBe(
      description,
    );
  });
});
