import { readdirSync } from 'fs';
import { resolve } from 'path';
import { FILTERS, SCORES } from '../framework/defaultPlugins';
import { pluginsOf } from '../framework/defaultProfile';
import { KUBERNETES_VERSIONS } from '../kubernetes/version';
import type { ModelledEntry } from './Entry';
import { modelled } from './modelled';
import { UNMODELLED } from './pods';

function section(title: string): readonly ModelledEntry[] {
  const found = modelled().find(one => one.title === title);
  if (!found) {
    throw new Error(`No section ${title}`);
  }
  return found.entries;
}

describe('the list of what is modelled', () => {
  it('has every plugin of the default profiles, in their minors', () => {
    const plugins = section('Plugins');
    for (const kubernetesVersion of KUBERNETES_VERSIONS) {
      const { filter, score } = pluginsOf({ kubernetesVersion });
      for (const name of [...filter, ...score.map(one => one.name)]) {
        const entry = plugins.find(one => one.name === name);
        expect(entry?.versions).toContain(kubernetesVersion);
      }
    }
  });

  it('calls filters and scores modelled that run, and only those', () => {
    const running = new Set([
      ...FILTERS.map(({ name }) => name),
      ...SCORES.map(({ name }) => name),
    ]);
    const decidedElsewhere = new Set(['SchedulingGates', 'DefaultPreemption']);
    const claimed = section('Plugins').filter(
      ({ name, status }) =>
        status === 'modelled' && !decidedElsewhere.has(name),
    );
    expect(claimed.filter(({ name }) => !running.has(name))).toEqual([]);
    const filters = FILTERS.map(({ name }) => name);
    expect(claimed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(filters),
    );
  });

  it('has an entry for each rule that makes a verdict unknown', () => {
    const rules = readdirSync(resolve(__dirname, '../unmodelled'))
      .filter(file => !file.endsWith('.test.ts'))
      .map(file => file.replace(/\.ts$/, ''))
      .filter(name => !['findUnmodelled', 'rule'].includes(name));
    expect(Object.keys(UNMODELLED).sort()).toEqual(rules.sort());
  });

  it('names nothing twice and says each in one sentence', () => {
    for (const { entries } of modelled()) {
      const names = entries.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(entries.filter(({ says }) => !/\.$/.test(says))).toEqual([]);
      expect(entries.filter(({ versions }) => versions.length === 0)).toEqual(
        [],
      );
    }
  });
});
