import { parse } from 'yaml';
import { plans } from '../__testUtils__/plans';
import { renderRepository } from './renderRepository';
import type { WorkloadPlan } from './WorkloadPlan';

function filesOf(plan: WorkloadPlan, format: 'yaml' | 'kyaml' = 'yaml') {
  const rendered = renderRepository(plan, { format });
  if (rendered.status === 'invalid') {
    throw new Error(JSON.stringify(rendered.problems));
  }
  return Object.fromEntries(
    rendered.files.map(({ path, content }) => [path, content]),
  );
}

describe('renderRepository', () => {
  it('renders a whole repository', () => {
    expect(Object.keys(filesOf(plans.inference))).toEqual([
      'base/deployment.yaml',
      'base/service.yaml',
      'base/networkpolicy.yaml',
      'base/poddisruptionbudget.yaml',
      'base/horizontalpodautoscaler.yaml',
      'base/kustomization.yaml',
      'argocd/application.yaml',
      'catalog-info.yaml',
      'mkdocs.yml',
      'docs/index.md',
      'README.md',
    ]);
  });

  it('says the same in YAML and in KYAML', () => {
    const yaml = filesOf(plans.training);
    const kyaml = filesOf(plans.training, 'kyaml');
    for (const path of ['base/job.yaml', 'argocd/application.yaml']) {
      expect(kyaml[path]).toMatch(/^---\n\{\n {2}apiVersion: "/);
      expect(parse(kyaml[path])).toEqual(parse(yaml[path]));
    }
    expect(kyaml['catalog-info.yaml']).toBe(yaml['catalog-info.yaml']);
  });

  it('lists in the kustomization what is there', () => {
    const files = filesOf(plans.notebook);
    const { resources } = parse(files['base/kustomization.yaml']);
    expect(resources.map((file: string) => files[`base/${file}`])).toEqual([
      expect.stringContaining('StatefulSet'),
      expect.stringContaining('Service'),
      expect.stringContaining('NetworkPolicy'),
    ]);
  });

  it('leaves replicas to the autoscaler', () => {
    const spec = (plan: WorkloadPlan) =>
      parse(filesOf(plan)['argocd/application.yaml']).spec;
    expect(spec(plans.inference).ignoreDifferences).toEqual([
      { group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] },
    ]);
    expect(
      spec({ ...plans.inference, maxReplicas: 2 }).ignoreDifferences,
    ).toBeUndefined();
  });

  it('names in the catalog what Berth and the plugins of others look for', () => {
    const delivery = {
      ...plans.inference.delivery,
      cluster: 'tokyo-h100',
      project: 'ml',
    };
    const files = filesOf({ ...plans.inference, delivery });
    expect(parse(files['catalog-info.yaml'])).toMatchObject({
      kind: 'Component',
      metadata: {
        name: 'chat',
        annotations: {
          'backstage.io/kubernetes-id': 'chat',
          'backstage.io/kubernetes-namespace': 'models',
          'backstage.io/kubernetes-cluster': 'tokyo-h100',
          'argocd/app-name': 'chat',
          'argocd/project-name': 'ml',
          'backstage.io/techdocs-ref': 'dir:.',
        },
      },
      spec: { type: 'model-server', owner: 'group:default/ml' },
    });
    expect(parse(files['base/deployment.yaml'])).toMatchObject({
      metadata: { labels: { 'backstage.io/kubernetes-id': 'chat' } },
      spec: {
        template: {
          metadata: { labels: { 'backstage.io/kubernetes-id': 'chat' } },
        },
      },
    });
  });

  it('takes nothing of what somebody wrote for Markdown', () => {
    const files = filesOf({
      ...plans.training,
      description: '# <script>alert(1)</script> [a](javascript:b) | `c`',
      command: ['a`|``b', '<img src=x>'],
    });
    expect(files['README.md']).toContain(
      '\\# \\<script\\>alert\\(1\\)\\</script\\> \\[a\\]\\(javascript\\:b\\) \\| \\`c\\`',
    );
    expect(files['docs/index.md']).toContain('```a`\\|``b <img src=x>```');
  });

  it('gives the same files again', () => {
    expect(filesOf(plans.batch)).toEqual(filesOf(plans.batch));
  });

  it('renders nothing of a plan with problems', () => {
    expect(
      renderRepository({ ...plans.batch, name: '../x' }, { format: 'yaml' }),
    ).toEqual({
      status: 'invalid',
      problems: [{ field: 'name', message: expect.any(String) }],
    });
  });
});
