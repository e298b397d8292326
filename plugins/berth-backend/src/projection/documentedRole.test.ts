import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { watchedKinds } from './watchedKinds';

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

async function documentedRules(): Promise<Rule[]> {
  const page = await readFile(
    resolve(__dirname, '../../../../docs/configuration.md'),
    'utf8',
  );
  return [...page.matchAll(/```yaml\n(.*?)```/gs)]
    .flatMap(([, block]) => parseAllDocuments(block))
    .map(document => document.toJS() as { kind?: string; rules: Rule[] })
    .filter(({ kind }) => kind === 'ClusterRole')
    .flatMap(({ rules }) => rules);
}

it('is documented which role Berth needs: what it watches, and nothing else', async () => {
  const rules = await documentedRules();
  const allowed = rules.flatMap(({ apiGroups, resources, verbs }) =>
    resources.map(
      resource => `${apiGroups.join()} ${resource} ${verbs.join()}`,
    ),
  );
  const watched = Object.values(watchedKinds).map(
    ({ group, plural }) => `${group} ${plural} get,list,watch`,
  );
  expect(allowed.sort()).toEqual(watched.sort());
});
