import type { NodeAnswer } from '../preview/PlacementAnswer';
import type { Translate } from './useWords';

/** Every reason of every filter against a node, without doubles. */
export function nodeReasons({ status }: NodeAnswer): string[] {
  return [
    ...new Set([
      ...(status?.kubeReason.reasons ?? []),
      ...(status?.allReasons.flatMap(({ reasons }) => reasons) ?? []),
    ]),
  ];
}

/** A node in full, for hover, focus and screen readers: one statement a line. */
export function nodeText(
  node: NodeAnswer,
  resource: string | undefined,
  t: Translate,
): string[] {
  const { name, light, placed, units } = node;
  const reasons = nodeReasons(node).join(', ');
  const lines: string[] = [];
  switch (light) {
    case 'chosen':
      lines.push(t('preview.node.chosen', { name, count: placed }));
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
