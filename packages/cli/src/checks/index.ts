import type { Check } from './Check';
import { commandCheck } from './commandCheck';
import { jestCheck } from './jestCheck';
import { playwrightCheck } from './playwrightCheck';

/** Everything `./berth test` does, in the order in which a mistake is cheapest to find. */
export const checks: Check[] = [
  commandCheck('formatting', ['prettier', '--check', '.']),
  commandCheck('types', ['tsc']),
  // Reads the declarations that `types` wrote. Not of plugins/berth: the compiler writes the keys of its translations
  // in an order that depends on what else it has read before.
  commandCheck('API reports', [
    'backstage-repo-tools',
    'api-reports',
    '--ci',
    '--validate-release-tags',
    '-o',
    'ae-undocumented,ae-wrong-input-file-type',
    'plugins/berth-*',
    'plugins/scaffolder-*',
  ]),
  commandCheck('lint', ['backstage-cli', 'repo', 'lint']),
  commandCheck('manifests', ['backstage-cli', 'repo', 'fix', '--check']),
  commandCheck('catalog entities', [
    'backstage-repo-tools',
    'generate-catalog-info',
    '--ci',
  ]),
  jestCheck('unit', 'unit', [
    '--testPathIgnorePatterns=\\.integration\\.test\\.',
    '--maxWorkers=2',
  ]),
  jestCheck('integration', 'integration', [
    '--testPathPatterns=\\.integration\\.test\\.',
    // Each suite starts a control plane of its own; two at once do not fit into two cores.
    '--maxWorkers=1',
  ]),
  playwrightCheck,
  // The test says its seed, and BERTH_SOAK_SEED repeats it.
  jestCheck(
    'five minutes of chaos',
    'nightly',
    ['--testPathPatterns=faults/soak\\.integration\\.test\\.'],
    { BERTH_SOAK_SECONDS: '300', BERTH_SOAK_SEED: 'random' },
  ),
];

export { parts, usualParts } from './Check';
export type { Check, Outcome, Part } from './Check';
