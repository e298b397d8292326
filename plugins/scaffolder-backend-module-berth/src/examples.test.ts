import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { parse } from 'yaml';
import { berthOf, gpuNode } from './__testUtils__/berthOf';
import { examples as previewPlacement } from './actions/previewPlacement.examples';
import { examples as renderManifests } from './actions/renderManifests.examples';
import { examples as sizeWorkload } from './actions/sizeWorkload.examples';
import scaffolderModuleBerth from './index';

/** What examples take from a form. */
const values = {
  name: 'chat',
  owner: 'group:default/ml',
  image: `registry.example/chat@sha256:${'0123456789abcdef'.repeat(4)}`,
  gpus: 4,
};

/** What each example leaves in the log of its task or in its workspace. */
const left: Array<[string, readonly TemplateExample[], RegExp[]]> = [
  [
    'berth:workload:size',
    sizeWorkload,
    [/1 × \S+, [\d.]+ GiB of/, /\d+ × (H100|L40S), [\d.]+ GiB of/],
  ],
  [
    'berth:placement:preview',
    previewPlacement,
    [/tokyo-h100 \(live\): fits, 2 placed/, /tokyo-h100 \(live\): /],
  ],
  ['berth:manifests:render', renderManifests, [/11 files of chat/]],
];

describe('examples of actions, run by the scaffolder itself', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleBerth,
        berthOf(
          { 'tokyo-h100': 'v1.37.1' },
          {
            nodes: [gpuNode('tokyo-a', 8), gpuNode('tokyo-b', 8)],
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

  it.each(
    left.flatMap(([action, examples, logs]) =>
      examples.map(({ description, example }, at) => ({
        ...{ action, description, example, log: logs[at] },
      })),
    ),
  )('$action: $description', async ({ action, example, log }) => {
    const { steps, output } = parse(example);
    expect(steps.map((step: { action: string }) => step.action)).toEqual([
      action,
    ]);
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          template: {
            apiVersion: 'scaffolder.backstage.io/v1beta3',
            kind: 'Template',
            metadata: { name: 'example' },
            // A step of an example may go by its id alone.
            spec: {
              type: 'example',
              parameters: {},
              steps: steps.map((step: { id: string }) => ({
                name: step.id,
                ...step,
              })),
              output,
            },
          },
          values,
          directoryContents: [],
        }),
      },
    );
    const text = await response.text();
    expect({ status: response.status, text }).toEqual({
      status: 200,
      text: expect.stringMatching(log),
    });
  });

  it('has something to expect of each example', () => {
    expect(left.map(([, examples]) => examples.length)).toEqual(
      left.map(([, , logs]) => logs.length),
    );
  });
});
