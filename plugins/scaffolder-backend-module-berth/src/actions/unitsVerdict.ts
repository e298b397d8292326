import type { UnitsPreview } from '@berth/backstage-plugin-berth-scheduler/podGroups';
import { unknownFor, type Verdict } from './verdictOf';

/** The answer of a preview of units in the form that templates use. */
export function unitsVerdict(preview: UnitsPreview): Verdict {
  const { verdict, units, unknownReasons } = preview;
  if (verdict === 'unknown') {
    return unknownFor(unknownReasons);
  }
  const previews = units.flatMap(unit => unit.previews);
  const placements = previews
    .filter(each => each.verdict !== 'none')
    .flatMap(({ sets }) => sets.flatMap(set => set.placements));
  const obstacle = previews.find(each => each.obstacle)?.obstacle;
  return {
    verdict,
    placed: placements.length,
    message:
      verdict === 'fits' ? fitOf(placements.length) : obstacle?.message ?? '',
    reasons: (obstacle?.histogram ?? []).map(
      ({ reason, count }) => `${count} ${reason}`,
    ),
    nodes: [...new Set(placements)].sort(),
  };
}

function fitOf(pods: number): string {
  return pods === 1 ? 'The pod fits' : `All ${pods} pods fit`;
}
