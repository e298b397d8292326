import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** A rule of a ClusterRole. */
export interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** The rules of the role in `docs/berth-role.yaml`. */
export async function documentedRules(): Promise<Rule[]> {
  const manifest = await readFile(
    resolve(__dirname, '../../../../../docs/berth-role.yaml'),
    'utf8',
  );
  return parseAllDocuments(manifest)
    .map(document => document.toJS() as { kind?: string; rules: Rule[] })
    .filter(({ kind }) => kind === 'ClusterRole')
    .flatMap(({ rules }) => rules);
}
