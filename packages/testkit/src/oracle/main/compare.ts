/**
 * Compares the core with kube-scheduler's own code, or says what the generated cases cover:
 * `yarn oracle:compare [FROM [COUNT]] [--kubernetes 1.x] [--feature-gates A=true] [--by-filter] [--coverage] [--keep NAME]`.
 * Disagreements are printed by kind, each with the smallest case that still shows it; `--keep` makes the first of these
 * cases a fixture.
 */
import { relative } from 'node:path';
import { askOracle } from '../askOracle';
import { compareCases, type Comparison } from '../compareCases';
import { CoverageCounter } from '../coverage';
import { coverageReport } from '../coverageReport';
import { keepDisagreement } from '../keepDisagreement';
import { ensureOracle } from '../oracleBinary';
import { openOracle, type Oracle } from '../openOracle';
import { shrinkGroup, type ShrunkCase } from '../shrinkGroup';
import {
  type CompareArguments,
  readCompareArguments,
} from './compareArguments';

const mostExamples = 10;

async function main(): Promise<void> {
  const asked = readCompareArguments(process.argv.slice(2));
  const oracle = openOracle({
    binary: await ensureOracle({ kubernetesVersion: asked.kubernetesVersion }),
    featureGates: asked.featureGates,
  });
  try {
    if (asked.coverage) {
      await printCoverage(oracle, asked);
    } else {
      await compare(oracle, asked);
    }
  } finally {
    await oracle.close();
  }
}

async function printCoverage(
  oracle: Oracle,
  { from, count, kubernetesVersion, featureGates }: CompareArguments,
): Promise<void> {
  const counter = new CoverageCounter(kubernetesVersion);
  let failures = 0;
  const onFailure = () => {
    failures += 1;
  };
  const answers = askOracle({
    oracle,
    from,
    count,
    featureGates,
    onFailure,
  });
  for await (const answer of answers) {
    counter.add(answer);
  }
  print(coverageReport(counter.coverage));
  print(`\nkube-scheduler itself fails on ${failures} more cases`);
}

async function compare(oracle: Oracle, asked: CompareArguments): Promise<void> {
  const { from, count, kubernetesVersion, featureGates, byFilter, keep } =
    asked;
  const profile = { kubernetesVersion, featureGates };
  const comparison = await compareCases({
    oracle,
    profile,
    from,
    count,
    byFilter,
  });
  for (const [index, group] of comparison.groups
    .slice(0, mostExamples)
    .entries()) {
    const { cases, kind, seed, features } = group;
    print(`\n## ${cases} × ${kind}, first seed ${seed}: ${features.join(' ')}`);
    const found = { oracle, profile, group };
    if (keep !== undefined && index === 0) {
      const { path, ...shrunk } = await keepDisagreement({
        ...found,
        name: keep,
      });
      printShrunk(shrunk);
      print(`\nkept as ${relative(process.cwd(), path)}`);
    } else {
      printShrunk(await shrinkGroup(found));
    }
  }
  printCounts(comparison);
  const { disagreeing, silent } = comparison;
  process.exitCode = disagreeing > 0 || silent.size > 0 ? 1 : 0;
}

function printShrunk({ case: smallest, points }: ShrunkCase): void {
  for (const { about, says } of points) {
    print(`- ${about}: ${says}`);
  }
  print(`\n\`\`\`json\n${JSON.stringify(smallest)}\n\`\`\``);
}

function printCounts(comparison: Comparison): void {
  const { agreeing, disagreeing, unknown, silent, failed, groups } = comparison;
  if (groups.length > mostExamples) {
    print('\n## Further kinds of disagreement');
    for (const { cases, kind, seed } of groups.slice(mostExamples)) {
      print(`${cases} × ${kind}, first seed ${seed}`);
    }
  }
  printReasons('Unknown to the core, and meant to be', unknown);
  printReasons('Unknown to the core, but modelled', silent);
  printReasons('kube-scheduler itself fails', failed);
  print(
    `\n${agreeing} agree, ${disagreeing} disagree, ${sum(
      unknown,
    )} unknown to the core, ${sum(silent)} more that it should know, ${sum(
      failed,
    )} without a verdict`,
  );
}

function printReasons(title: string, counts: Map<string, number>): void {
  if (counts.size > 0) {
    print(`\n## ${title}`);
  }
  for (const [reason, cases] of [...counts].sort(([, a], [, b]) => b - a)) {
    print(`${cases} × ${reason}`);
  }
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, cases) => total + cases, 0);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
