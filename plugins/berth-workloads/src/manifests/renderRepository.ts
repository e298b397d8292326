import type { JsonValue } from '../kyaml/JsonValue';
import { encodeKyaml } from '../kyaml/encodeKyaml';
import { encodeYaml } from './encodeYaml';
import { manifestsOf } from './manifestsOf';
import type { FieldProblem } from '../problems';
import { planProblems } from './planProblems';
import { application } from './repository/application';
import { component } from './repository/component';
import { kustomization } from './repository/kustomization';
import { docsPage, readme } from './repository/pages';
import type { WorkloadPlan } from './WorkloadPlan';

/**
 * A file of a repository.
 * @public
 */
export interface RenderedFile {
  /** Inside the repository, with `/`; none of it is from the plan. */
  path: string;
  content: string;
}

/**
 * The files of the repository of a plan: a kustomize base, an Application of Argo CD, the Component, and docs. The same plan
 * gives the same files.
 *
 * @param options - `format`: of the manifests. What Backstage and MkDocs read is YAML in either case.
 * @public
 */
export function renderRepository(
  plan: WorkloadPlan,
  options: { format: 'yaml' | 'kyaml' },
):
  | { status: 'rendered'; files: RenderedFile[] }
  | { status: 'invalid'; problems: FieldProblem[] } {
  const problems = planProblems(plan);
  if (problems.length > 0) {
    return { status: 'invalid', problems };
  }
  const encode = options.format === 'kyaml' ? encodeKyaml : encodeYaml;
  const manifests = manifestsOf(plan).map(manifest => ({
    file: `${manifest.kind.toLowerCase()}.yaml`,
    manifest,
  }));
  const names = manifests.map(({ file }) => file);
  const yaml = (path: string, value: JsonValue) => ({
    path,
    content: encode(value),
  });
  return {
    status: 'rendered',
    files: [
      ...manifests.map(({ file, manifest }) => yaml(`base/${file}`, manifest)),
      yaml('base/kustomization.yaml', kustomization(names)),
      yaml('argocd/application.yaml', application(plan)),
      { path: 'catalog-info.yaml', content: encodeYaml(component(plan)) },
      { path: 'mkdocs.yml', content: encodeYaml(mkdocs(plan)) },
      { path: 'docs/index.md', content: docsPage(plan, names) },
      { path: 'README.md', content: readme(plan) },
    ],
  };
}

function mkdocs(plan: WorkloadPlan): JsonValue {
  return {
    site_name: plan.name,
    nav: [{ Home: 'index.md' }],
    plugins: ['techdocs-core'],
  };
}
