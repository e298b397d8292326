import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleTemplates from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleGitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import scaffolderModuleGithub from '@backstage/plugin-scaffolder-backend-module-github';
import scaffolderModuleGitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import scaffolderModuleBerth from '@berth/backstage-plugin-scaffolder-backend-module-berth';
import { parse } from 'yaml';
import { GiteaServer } from './__testUtils__/GiteaServer';

const templates = join(__dirname, '..', '..', '..', 'templates');
const DEADLINE_MS = 60_000;

const names = [
  'batch-inference',
  'distributed-training',
  'llm-inference',
  'notebook',
];

const filledIn = {
  namespace: 'models',
  owner: 'group:default/ml',
  image: `registry.example/chat@sha256:${'0123456789abcdef'.repeat(4)}`,
  format: 'yaml',
  whenItDoesNotFit: 'warn',
};

/** What is not the same in the forms of all templates. */
const formOf: Record<string, object> = {
  'batch-inference': {
    placement: { gpusPerPod: 1, pods: 2, cpu: '4', memory: '16Gi' },
    command: ['python', 'infer.py'],
    parts: 4,
  },
  'distributed-training': {
    placement: { gpusPerPod: 8, pods: 2, cpu: '16', memory: '128Gi' },
    command: ['torchrun', 'train.py'],
    gang: 'none',
  },
  'llm-inference': {
    placement: {
      model: 'meta-llama/Llama-3.1-8B-Instruct',
      contextLength: 8192,
      concurrency: 8,
      gpu: 'H100',
      cpu: '8',
      pods: 1,
      maxPods: 1,
    },
    engine: 'vllm',
    loadMinutes: 15,
    podMonitor: false,
  },
  notebook: {
    placement: { gpusPerPod: 1, cpu: '4', memory: '16Gi', pods: 1 },
    disk: '10Gi',
  },
};

interface TaskEvent {
  type: string;
  body: { message: string; stepId?: string; status?: string };
}

describe('publishing with the stock actions', () => {
  let gitea: GiteaServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    gitea = await GiteaServer.start();
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleTemplates,
        scaffolderPlugin,
        scaffolderModuleGitea,
        scaffolderModuleGithub,
        scaffolderModuleGitlab,
        scaffolderModuleBerth,
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost:0',
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            integrations: { gitea: [gitea.integration] },
            catalog: {
              rules: [{ allow: ['Component', 'Location'] }],
              locations: names.map(name => ({
                type: 'file',
                target: join(templates, name, 'template.yaml'),
                rules: [{ allow: ['Template'] }],
              })),
            },
          },
        }),
      ],
    });
    for (const name of names) {
      await until(async () => {
        const { status } = await ask(
          `catalog/entities/by-name/template/default/${name}`,
        );
        return status === 200 || undefined;
      });
    }
  }, 2 * DEADLINE_MS);

  afterEach(() => {
    gitea.refusesReads = false;
  });

  afterAll(async () => {
    await backend?.stop();
    await gitea?.stop();
  });

  function ask(path: string, body?: object): Promise<Response> {
    return fetch(`http://localhost:${backend.server.port()}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  }

  /** Runs a template to its end, as its form starts it. */
  async function create(template: string, values: object) {
    const started = await ask('scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values: { ...filledIn, ...formOf[template], ...values },
    });
    const text = await started.text();
    expect({ status: started.status, text }).toMatchObject({ status: 201 });
    const { id } = JSON.parse(text);
    return until(async () => {
      const task = await (await ask(`scaffolder/v2/tasks/${id}`)).json();
      if (!['completed', 'failed'].includes(task.status)) return undefined;
      const events: TaskEvent[] = await (
        await ask(`scaffolder/v2/tasks/${id}/events`)
      ).json();
      return {
        status: task.status,
        said: events.map(({ body }) => body.message).join('\n'),
        output: events.find(({ type }) => type === 'completion')?.body,
      };
    });
  }

  it.each(names)(
    '%s is in a repository of Gitea and in the catalog',
    async template => {
      const name = `${template}-1`;
      const repoUrl = `${gitea.host}?owner=ml&repo=${name}`;
      const { status, said, output } = await create(template, {
        ...{ name, git: 'gitea', repoUrl },
      });
      expect({ status, said }).toMatchObject({ status: 'completed' });
      expect(await gitea.filesOf(name)).toEqual(
        expect.arrayContaining([
          'catalog-info.yaml',
          'argocd/application.yaml',
        ]),
      );
      expect(output).toMatchObject({
        output: { links: [{ entityRef: `component:default/${name}` }] },
      });
      await until(async () => {
        const { status: found } = await ask(
          `catalog/entities/by-name/component/default/${name}`,
        );
        return found === 200 || undefined;
      });
    },
    DEADLINE_MS,
  );

  it(
    'says what is left where the catalog cannot read what was published',
    async () => {
      gitea.refusesReads = true;
      const { status, said } = await create('notebook', {
        name: 'unread',
        git: 'gitea',
        repoUrl: `${gitea.host}?owner=ml&repo=unread`,
      });
      expect({ status, said }).toEqual({
        status: 'failed',
        said: expect.stringContaining(
          `The repository is published at http://${gitea.host}/ml/unread.git, and the catalog has not taken it. Register its catalog-info.yaml, or delete the repository.`,
        ),
      });
    },
    DEADLINE_MS,
  );

  it(
    "says that nothing was registered where the repository is somebody's",
    async () => {
      const form = {
        name: 'twice',
        git: 'gitea',
        repoUrl: `${gitea.host}?owner=ml&repo=twice`,
      };
      expect(await create('notebook', form)).toMatchObject({
        status: 'completed',
      });
      expect(await create('notebook', form)).toEqual({
        status: 'failed',
        output: expect.anything(),
        said: expect.stringContaining('Nothing was registered.'),
      });
    },
    DEADLINE_MS,
  );

  it.each([
    ['github', () => 'github.com'],
    ['gitlab', () => 'gitlab.com'],
    ['gitea', () => gitea.host],
  ])('publishes by the action of %s alone', async (git, host) => {
    for (const name of names) {
      const file = join(templates, name, 'template.yaml');
      const response = await ask('scaffolder/v2/dry-run', {
        template: parse(readFileSync(file, 'utf8')),
        values: {
          ...{ ...filledIn, ...formOf[name], name: 'chat', git },
          repoUrl: `${host()}?owner=ml&repo=chat`,
        },
        directoryContents: [],
      });
      const text = await response.text();
      expect({ status: response.status, text }).toMatchObject({ status: 200 });
      const { log }: { log: TaskEvent[] } = JSON.parse(text);
      expect(
        log
          .map(({ body }) => body.message)
          .filter(message => /^Skipping because [\w:]*publish/.test(message)),
      ).toEqual([`Skipping because publish:${git} does not support dry-run`]);
    }
  });

  it(
    'says nothing of what is left where everything is done',
    async () => {
      const { said } = await create('notebook', {
        name: 'done',
        git: 'gitea',
        repoUrl: `${gitea.host}?owner=ml&repo=done`,
      });
      expect(said).not.toMatch(/Nothing was registered|has not taken it/);
    },
    DEADLINE_MS,
  );
});

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await delay(100, undefined, { signal: deadline });
  }
}
