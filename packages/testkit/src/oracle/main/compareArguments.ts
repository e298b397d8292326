import { parseArgs } from 'node:util';
import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { defaultOracle } from '../oracleBuilds';
import { readKubernetesVersion } from './readKubernetesVersion';

/** What `oracle:compare` is asked to do. */
export interface CompareArguments {
  from: number;
  count: number;
  kubernetesVersion: KubernetesVersion;
  /** Print what the cases cover instead of comparing them. */
  coverage: boolean;
  /** Name under which the first disagreeing case is kept. */
  keep?: string;
}

/**
 * Reads `[FROM [COUNT]] [--kubernetes 1.x] [--coverage] [--keep NAME]`.
 *
 * @throws with a sentence for the user when they cannot be read.
 */
export function readCompareArguments(args: string[]): CompareArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kubernetes: { type: 'string', default: defaultOracle },
      coverage: { type: 'boolean', default: false },
      keep: { type: 'string' },
    },
  });
  const [from = '1', count = '1000'] = positionals;
  return {
    from: wholeNumber('FROM', from),
    count: wholeNumber('COUNT', count),
    kubernetesVersion: readKubernetesVersion(values.kubernetes),
    coverage: values.coverage,
    keep: values.keep,
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Error(`${name} is a whole number, not ${text}`);
  }
  return Number(text);
}
