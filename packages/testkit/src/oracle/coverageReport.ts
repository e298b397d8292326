import type { Coverage } from './coverage';

/** The coverage in lines of text, what is missing last. */
export function coverageReport(coverage: Coverage): string {
  const { cases, outcomes, features, scores, unlisted } = coverage;
  const missing = coverage.reasons.filter(
    ({ reason, cases: seen }) => seen === 0 && !reason.unreachable,
  );
  const surprising = coverage.reasons.filter(
    ({ reason, cases: seen }) => seen > 0 && reason.unreachable,
  );
  return [
    `${cases} cases`,
    ...section('Outcomes', counts(outcomes, cases)),
    ...section('Features', counts(features, cases)),
    ...section(
      'Reasons',
      coverage.reasons.map(({ reason, cases: seen }) =>
        row(seen, `${reason.place} ${reason.plugin} ${reason.text.source}`),
      ),
    ),
    ...section(
      'Scores: cases in which nodes differ, least and most',
      Object.entries(scores).map(([plugin, { tellsApart, least, most }]) =>
        row(tellsApart, `${plugin} ${least} to ${most}`),
      ),
    ),
    ...section('Texts that are not listed', counts(unlisted)),
    ...section(
      'Taken for impossible',
      surprising.map(({ reason }) => describe(reason)),
    ),
    ...section(
      'Never seen',
      missing.map(({ reason }) => describe(reason)),
    ),
    ...section(
      'Impossible in cases of this format',
      coverage.reasons.flatMap(({ reason }) =>
        reason.unreachable ? `${describe(reason)}: ${reason.unreachable}` : [],
      ),
    ),
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : [];
}

function counts(of: Record<string, number>, total?: number): string[] {
  return Object.entries(of)
    .sort(([, a], [, b]) => b - a)
    .map(([name, seen]) =>
      row(
        seen,
        total ? `${name} (${((100 * seen) / total).toFixed(1)} %)` : name,
      ),
    );
}

function row(seen: number, name: string): string {
  return `${String(seen).padStart(7)}  ${name}`;
}

function describe({
  plugin,
  text,
  source,
}: Coverage['reasons'][number]['reason']): string {
  return `${plugin} ${text.source} (pkg/scheduler/${source})`;
}
