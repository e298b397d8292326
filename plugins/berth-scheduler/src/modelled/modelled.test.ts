import { readdirSync } from 'fs';
import { resolve } from 'path';
import { decide, node, pod } from '../__testUtils__/objects';
import { FILTERS, SCORES } from '../framework/defaultPlugins';
import { pluginsOf } from '../framework/defaultProfile';
import { POST_FILTERS } from '../framework/preemption/postFilter';
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

  it('calls plugins modelled that run, and only those', () => {
    const running = new Set<string>(
      [...FILTERS, ...SCORES, ...POST_FILTERS].map(({ name }) => name),
    );
    const claimed = section('Plugins')
      .filter(({ status }) => status === 'modelled')
      .map(({ name }) => name);
    // It only implements PreEnqueue, which has no registry; the next test asks it.
    expect(claimed.filter(name => !running.has(name))).toEqual([
      'SchedulingGates',
    ]);
    // Its score and PostFilter are those of pods without claims.
    running.delete('DynamicResources');
    expect(claimed).toEqual(expect.arrayContaining([...running]));
  });

  it('calls SchedulingGates modelled, and it is', () => {
    const gated = pod({}, { schedulingGates: [{ name: 'a' }] });
    expect(decide([node('a')], gated).outcome).toBe('gated');
  });

  it('gives arguments the status of their plugin', () => {
    const plugins = section('Plugins');
    for (const { name, status } of section('Arguments of plugins')) {
      const plugin = plugins.find(one => one.name === name);
      expect(['ignored', plugin?.status]).toContain(status);
    }
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
