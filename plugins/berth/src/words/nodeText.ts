import type { NodeAnswer } from '../preview/PlacementAnswer';
import { nodeReasonText } from './nearestReason';
import { plainText } from './plainText';
import type { Words } from './useWords';

/** Every reason of every filter against a node in the reader's words, without doubles. */
function nodeReasons({ status }: NodeAnswer, words: Words): string[] {
  const reasons = [
    ...(status?.kubeReason.reasons ?? []),
    ...(status?.allReasons.flatMap(each => each.reasons) ?? []),
  ];
  return [...new Set(reasons.map(reason => nodeReasonText(reason, words)))];
}

function setsText(
  sets: NonNullable<NodeAnswer['sets']>,
  { t, locale }: Words,
): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    sets.map(({ name, placed }) =>
      t('units.setTimes', { set: plainText(name), n: placed }),
    ),
  );
}

/** A node in full, for hover, focus and screen readers: one statement a line. */
export function nodeText(
  node: NodeAnswer,
  resource: string | undefined,
  words: Words,
): string[] {
  const { t, locale } = words;
  const { name, light, placed, sets, units } = node;
  const reasons = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    nodeReasons(node, words),
  );
  const lines: string[] = [];
  switch (light) {
    case 'chosen':
      lines.push(
        sets
          ? t('units.lands', { node: name, sets: setsText(sets, words) })
          : t('preview.node.chosen', { name, count: placed }),
      );
      if (reasons) {
        lines.push(t('preview.node.then', { reasons }));
      }
      break;
    case 'closed':
      lines.push(t('preview.node.closed', { name, reasons }));
      break;
    default:
      lines.push(t(`preview.node.${light}`, { name }));
  }
  if (units && resource) {
    lines.push(t('preview.node.units', { ...units, resource }));
  }
  return lines;
}
