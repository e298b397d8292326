import { styled } from '@mui/material/styles';
import type { ColouredCells } from '../../fleet/colourCells';
import { inkOf, isHatched, MapInks } from '../../fleet/drawMap';
import { isAny } from '../../fleet/unitCounts';
import { Legend, LegendMark } from '../../ui/Legend';
import { classText } from '../../words/mapCell';
import { unitCountsText } from '../../words/unitCounts';
import { useWords } from '../../words/useWords';

const List = styled(Legend)(({ theme }) => ({
  gap: theme.spacing(0.5, 2),
  margin: theme.spacing(1.5, 0, 0.5),
}));

const REST = [
  'allocated',
  'moreOwners',
  'others',
  'unmeasured',
  'free',
  'unusable',
];

/** Each colour with what it stands for, and how many GPUs and parts of GPUs have it. */
export function MapLegend(props: { cells: ColouredCells; inks: MapInks }) {
  const { cells, inks } = props;
  const words = useWords();
  const entries = cells.classes
    .map((cellClass, at) => ({ cellClass, counts: cells.counts[at] }))
    .filter(({ counts }) => isAny(counts))
    .sort((a, b) => rankOf(a.cellClass) - rankOf(b.cellClass));
  return (
    <List aria-label={words.t('fleet.map.legend')}>
      {entries.map(({ cellClass, counts }) => {
        const ink = inkOf(cellClass, inks);
        const text = classText(cellClass, words);
        return (
          <li key={text}>
            <LegendMark
              style={{
                background: isHatched(cellClass)
                  ? `repeating-linear-gradient(135deg, ${inks.hatch} 0 1px, ${ink} 1px 4px)`
                  : ink,
              }}
            />
            {text}
            {words.t('fleet.map.legendOf')}
            {unitCountsText(counts, words)}
          </li>
        );
      })}
    </List>
  );
}

/** Owners as they have most, steps as they rise, and what is nobody's at the end. */
function rankOf(cellClass: ColouredCells['classes'][number]): number {
  switch (cellClass.kind) {
    case 'owner':
      return cellClass.place;
    case 'utilisation':
      return cellClass.step;
    default:
      return 100 + REST.indexOf(cellClass.kind);
  }
}
