import { parseArgs } from 'node:util';
import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { defaultOracle } from '../oracleBuilds';
import { readKubernetesVersion } from './readKubernetesVersion';

/** What `oracle:compare` is asked to do. */
export interface CompareArguments {
  from: number;
  count: number;
  kubernetesVersion: KubernetesVersion;
  /** Gates that are not as the release has them, for both sides; some bring cases of their own. */
  featureGates?: Record<string, boolean>;
  /** Compare also what each Filter plugin says by itself. */
  byFilter: boolean;
  /** Print what the cases cover instead of comparing them. */
  coverage: boolean;
  /** Name under which the first disagreeing case is kept. */
  keep?: string;
}

/**
 * Reads `[FROM [COUNT]] [--kubernetes 1.x] [--feature-gates A=true,B=false] [--by-filter] [--coverage] [--keep NAME]`.
 *
 * @throws with a sentence for the user when they cannot be read.
 */
export function readCompareArguments(args: string[]): CompareArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kubernetes: { type: 'string', default: defaultOracle },
      'feature-gates': { type: 'string' },
      'by-filter': { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
      keep: { type: 'string' },
    },
  });
  const [from = '1', count = '1000'] = positionals;
  return {
    from: wholeNumber('FROM', from),
    count: wholeNumber('COUNT', count),
    kubernetesVersion: readKubernetesVersion(values.kubernetes),
    featureGates: readGates(values['feature-gates']),
    byFilter: values['by-filter'],
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

function readGates(
  text: string | undefined,
): Record<string, boolean> | undefined {
  if (text === undefined) {
    return undefined;
  }
  return Object.fromEntries(
    text.split(',').map(gate => {
      const [, name, value] = /^(\w+)=(true|false)$/.exec(gate) ?? [];
      if (name === undefined) {
        throw new Error(`--feature-gates takes A=true,B=false, not ${text}`);
      }
      return [name, value === 'true'];
    }),
  );
}
