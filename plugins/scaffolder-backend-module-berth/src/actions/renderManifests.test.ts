import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { readdir, symlink } from 'node:fs/promises';
import { parse } from 'yaml';
import { createRenderManifestsAction } from './renderManifests';

const action = createRenderManifestsAction();

const plan = {
  type: 'batch',
  name: 'nightly',
  namespace: 'models',
  owner: 'group:default/ml',
  image: `registry.example/infer@sha256:${'0123456789abcdef'.repeat(4)}`,
  command: ['python', 'infer.py'],
  cpu: '4',
  memory: '16Gi',
  parts: 4,
  parallelism: 2,
  delivery: { repositoryUrl: 'https://git.example/ml/nightly.git' },
};

describe('berth:manifests:render', () => {
  const workspace = createMockDirectory();

  beforeEach(() => workspace.setContent({ work: {}, outside: {} }));

  async function run(input: object) {
    const outputs: Record<string, unknown> = {};
    await action.handler({
      ...createMockActionContext({
        input: { plan, ...input } as never,
        workspacePath: workspace.resolve('work'),
      }),
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    } as unknown as Parameters<typeof action.handler>[0]);
    return outputs;
  }

  const written = () => workspace.content({ shouldReadAsText: true });

  it('writes a repository into the workspace', async () => {
    expect(await run({})).toEqual({
      files: [
        'base/job.yaml',
        'base/kustomization.yaml',
        'argocd/application.yaml',
        'catalog-info.yaml',
        'mkdocs.yml',
        'docs/index.md',
        'README.md',
      ],
    });
    expect(written()).toMatchObject({
      work: {
        base: { 'job.yaml': expect.stringMatching(/^---\napiVersion: "batch/) },
        docs: { 'index.md': expect.stringMatching(/^# nightly\n/) },
      },
      outside: {},
    });
  });

  it('writes the same again', async () => {
    await run({ targetPath: 'a/b' });
    const first = written();
    await run({ targetPath: 'a/b' });
    expect(written()).toEqual(first);
    expect(first).toMatchObject({ work: { a: { b: { base: {} } } } });
  });

  it('writes KYAML', async () => {
    await run({ format: 'kyaml' });
    expect(written()).toMatchObject({
      work: {
        base: {
          'job.yaml': expect.stringMatching(/^---\n\{\n {2}apiVersion:/),
        },
        'catalog-info.yaml': expect.stringMatching(/^---\napiVersion:/),
      },
    });
  });

  it.each(['../outside', '/etc', 'a/../../outside'])(
    'does not leave the workspace for %s',
    async targetPath => {
      await expect(run({ targetPath })).rejects.toThrow(
        'Relative path is not allowed',
      );
      expect(written()).toEqual({ work: {}, outside: {} });
    },
  );

  it('does not follow a link out of the workspace', async () => {
    await symlink(workspace.resolve('outside'), workspace.resolve('work/base'));
    await expect(run({})).rejects.toThrow('Relative path is not allowed');
    expect(await readdir(workspace.resolve('outside'))).toEqual([]);
  });

  it('takes nothing for code, structure or a template', async () => {
    const command = [
      'a\n  privileged: true',
      '- x: &y !!js/function "z"',
      '$(id) ${{ secrets.token }} {{ .Values }} `id`',
      '---\nkind: Secret',
    ];
    const description = '}} {% raw %} <script> ]: #';
    await run({ plan: { ...plan, command, description } });
    const { work } = written() as {
      work: { base: Record<string, string>; 'catalog-info.yaml': string };
    };
    const [{ command: read, securityContext }] = parse(work.base['job.yaml'])
      .spec.template.spec.containers;
    expect(read).toEqual(command.map(word => word.replaceAll('$', '$$$$')));
    expect(securityContext.allowPrivilegeEscalation).toBe(false);
    expect(parse(work['catalog-info.yaml']).metadata.description).toBe(
      description,
    );
  });

  it.each([
    ['plan.name must be', { ...plan, name: '../../etc/passwd' }],
    ['plan.image must be pinned', { ...plan, image: 'python:3' }],
    ['plan.parts must be a whole number', { ...plan, parts: 0.5 }],
    ['workers', { ...plan, workers: 2 }],
    ['parallelism: Required', { ...plan, parallelism: undefined }],
    ['type: Invalid', { ...plan, type: 'pod' }],
  ])('stops with words about the field: %s', async (message, wrong) => {
    await expect(run({ plan: wrong })).rejects.toThrow(message);
    expect(written()).toEqual({ work: {}, outside: {} });
  });

  it('stops with the task', async () => {
    await expect(
      action.handler({
        ...createMockActionContext({
          input: { plan } as never,
          workspacePath: workspace.resolve('work'),
        }),
        signal: AbortSignal.abort(),
      } as unknown as Parameters<typeof action.handler>[0]),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(written()).toEqual({ work: {}, outside: {} });
  });
});
