import type {
  PodUnitPreview,
  UnitsPreview,
} from '@berth/backstage-plugin-berth-scheduler/podGroups';
import type { UnitsAnswer } from '../../preview/units/answerUnits';
import { setTitle } from '../../preview/units/unitNodes';
import { SmallTable } from '../../ui/SmallTable';
import { Secondary } from '../../ui/text';
import { plainText } from '../../words/plainText';
import { useWords, Words } from '../../words/useWords';

const SHOWN_NODES = 8;

function nodesText(placements: readonly string[], { t }: Words): string {
  const counts = new Map<string, number>();
  for (const node of placements) {
    counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const names = [...counts]
    .slice(0, SHOWN_NODES)
    .map(([node, n]) => (n === 1 ? node : t('units.nodeTimes', { node, n })));
  const more = counts.size - SHOWN_NODES;
  return [
    ...names,
    ...(more > 0 ? [t('units.moreNodes', { count: more })] : []),
  ].join(', ');
}

/** Where the pods of one set go, over all times of its unit. */
function SetRow(props: {
  name: string;
  unit: UnitsPreview['units'][number];
  at: number;
}) {
  const { name, unit, at } = props;
  const words = useWords();
  const { t } = words;
  const { previews, times } = unit;
  const kept = previews.filter(({ verdict }) => verdict !== 'none');
  const shown: readonly PodUnitPreview[] = kept.length > 0 ? kept : previews;
  const placements = shown.flatMap(({ sets }) => sets[at].placements);
  const domains = new Set(
    shown.flatMap(({ domain, sets }) => sets[at].domain ?? domain ?? []),
  );
  const facts = [
    ...[...domains].map(domain =>
      t('units.inDomain', { domain: plainText(domain) }),
    ),
    ...(kept.length === 0 && placements.length > 0 ? [t('units.tried')] : []),
  ];
  const placed = kept.flatMap(({ sets }) => sets[at].placements).length;
  const asked = (previews[0]?.sets[at].count ?? 0) * times;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t('units.ofCount', { placed, asked })}</td>
      <td>
        {nodesText(placements, words) || t('units.nowhere')}{' '}
        <Secondary>{facts.join(' · ')}</Secondary>
      </td>
    </tr>
  );
}

/** Where each set of each unit lands; nothing where nothing can be said. */
export function UnitsTable(props: { answer: UnitsAnswer }) {
  const { units } = props.answer.preview;
  const { t } = useWords();
  const answered = units.filter(({ previews }) => previews.length > 0);
  if (answered.length === 0) {
    return null;
  }
  return (
    <SmallTable aria-label={t('units.table')}>
      <thead>
        <tr>
          <th scope="col">{t('units.set')}</th>
          <th scope="col">{t('units.placed')}</th>
          <th scope="col">{t('units.where')}</th>
        </tr>
      </thead>
      <tbody>
        {answered.flatMap((unit, u) =>
          unit.previews[0].sets.flatMap((set, at) =>
            set.count === 0
              ? []
              : [
                  <SetRow
                    // Units and sets of one answer keep their places.
                    key={`${u} ${at}`}
                    name={plainText(setTitle(unit.name, set.name))}
                    unit={unit}
                    at={at}
                  />,
                ],
          ),
        )}
      </tbody>
    </SmallTable>
  );
}
