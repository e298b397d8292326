import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { GitRepositories } from '../git/GitRepositories';
import { DemoEntityProvider } from './DemoEntityProvider';
import { createDemoPublishAction } from './publishAction';

const chat = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: chat
  annotations:
    backstage.io/kubernetes-id: chat
    backstage.io/techdocs-ref: dir:.
    backstage.io/managed-by-location: url:https://elsewhere.example
spec: { type: model-server, lifecycle: experimental, owner: group:default/ml }
`;

describe('publishing to the demo', () => {
  let place: string;
  let repositories: GitRepositories;

  beforeEach(async () => {
    place = mkdtempSync(join(tmpdir(), 'berth-publishing-'));
    repositories = await GitRepositories.open(join(place, 'git'));
  });

  afterEach(() => rmSync(place, { recursive: true, force: true }));

  async function publish(
    name: string,
    options: { files?: Record<string, string>; known?: Entity[] } = {},
  ) {
    const { files = { 'catalog-info.yaml': chat }, known = [] } = options;
    const workspacePath = mkdtempSync(join(place, 'task-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspacePath, path)), { recursive: true });
      writeFileSync(join(workspacePath, path), text);
    }
    const action = createDemoPublishAction({
      repositories,
      catalog: catalogServiceMock({ entities: known }),
      auth: mockServices.auth(),
    });
    const context = createMockActionContext({
      input: { name },
      workspacePath,
    });
    await action.handler(context);
    return context;
  }

  async function told(): Promise<Entity[]> {
    const mutations: EntityProviderMutation[] = [];
    const provider = new DemoEntityProvider({
      repositories,
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
    });
    await provider.tell({
      async applyMutation(mutation) {
        mutations.push(mutation);
      },
      async refresh() {},
    });
    const [mutation] = mutations;
    if (mutation?.type !== 'full') {
      throw new Error('nothing was told');
    }
    return mutation.entities.map(({ entity }) => entity);
  }

  it('tells the catalog of the Component, from where it is', async () => {
    const context = await publish('chat');
    expect(context.output).toHaveBeenCalledWith(
      'remoteUrl',
      'https://git.demo.example/chat.git',
    );
    expect(await told()).toEqual([
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'chat',
          namespace: 'default',
          tags: [],
          annotations: {
            'backstage.io/kubernetes-id': 'chat',
            'backstage.io/managed-by-location':
              'url:https://git.demo.example/chat.git',
            'backstage.io/managed-by-origin-location':
              'url:https://git.demo.example/chat.git',
          },
        },
        spec: {
          type: 'model-server',
          lifecycle: 'experimental',
          owner: 'group:default/ml',
        },
      },
    ]);
  });

  it('refuses the name of a Component that the catalog has', async () => {
    const known = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'chat' },
      spec: {},
    };
    await expect(publish('chat', { known: [known] })).rejects.toThrow(
      'name: the catalog has component:default/chat already; nothing was published',
    );
    expect(readdirSync(repositories.directory)).toEqual([]);
  });

  it('refuses what is no name before anything is asked', async () => {
    await expect(publish('../chat')).rejects.toThrow(/^name "\.\.\/chat" must/);
  });

  it.each([
    ['of another name', chat.replace('name: chat', 'name: other')],
    ['of another kind', chat.replace('kind: Component', 'kind: Template')],
    ['that is no YAML', '{'],
    ['that is missing', undefined],
  ])('tells nothing of an entity %s', async (_, text) => {
    await publish('chat', {
      files: { 'README.md': '', ...(text && { 'catalog-info.yaml': text }) },
    });
    expect(await told()).toEqual([]);
  });
});
