import type { Coverage } from './coverage';

/** It scores devices that are claimed, and pods with claims are not modelled. */
const alwaysEqual = ['DynamicResources'];

/** The coverage in lines of text, what is missing last. */
export function coverageReport(coverage: Coverage): string {
  const { cases, outcomes, features, scores } = coverage;
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
    ...section('Wanting', wanting(coverage)),
    ...section(
      'Impossible in cases of this format',
      coverage.reasons.flatMap(({ reason }) =>
        reason.unreachable ? `${describe(reason)}: ${reason.unreachable}` : [],
      ),
    ),
  ].join('\n');
}

/**
 * What the cases should show and do not: outcomes, features and reasons that never occur, scores that never tell nodes
 * apart, and texts that the list of reasons does not know or takes for impossible.
 */
export function wanting(coverage: Coverage): string[] {
  const { outcomes, features, reasons, scores, unlisted } = coverage;
  const never = (counted: Record<string, number>) =>
    Object.keys(counted).filter(name => counted[name] === 0);
  return [
    ...never(outcomes).map(name => `outcome never seen: ${name}`),
    ...never(features).map(name => `feature never drawn: ${name}`),
    ...reasons.flatMap(({ reason, cases }) => {
      if (cases === 0) {
        return reason.unreachable ? [] : `never said: ${describe(reason)}`;
      }
      return reason.unreachable ? `not impossible: ${describe(reason)}` : [];
    }),
    ...Object.entries(scores)
      .filter(
        ([plugin, { tellsApart }]) =>
          tellsApart === 0 && !alwaysEqual.includes(plugin),
      )
      .map(([plugin]) => `scores are never different: ${plugin}`),
    ...Object.keys(unlisted).map(text => `not in the list: ${text}`),
  ];
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
