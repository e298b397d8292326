import { styled } from '@mui/material/styles';
import { NARROW } from './narrow';

/** Rows with the same columns in each, so that the eye compares downwards; two lines per row where it is narrow. */
export const Rows = styled('div')({ fontVariantNumeric: 'tabular-nums' });

const COLUMNS =
  'minmax(0, 1.15fr) minmax(0, 1fr) minmax(0, 1.9fr) minmax(0, 1.1fr) minmax(0, 0.9fr)';

export const HeadRow = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: theme.spacing(2.5),
  padding: theme.spacing(0.75, 0),
  borderBottom: `1px solid ${theme.palette.divider}`,
  color: theme.palette.text.secondary,
  fontSize: theme.typography.pxToRem(12),
  // Read aloud, not shown: on two lines a heading would stand above the wrong thing.
  [NARROW]: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
}));

export const Row = styled('div', {
  shouldForwardProp: prop => prop !== 'dimmed',
})<{ dimmed?: boolean }>(({ theme, dimmed }) => ({
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: theme.spacing(2.5),
  alignItems: 'center',
  padding: theme.spacing(1.25, 0),
  borderBottom: `1px solid ${theme.palette.divider}`,
  color: dimmed ? theme.palette.text.secondary : theme.palette.text.primary,
  filter: dimmed ? 'grayscale(1)' : 'none',
  '&:last-of-type': { borderBottom: 0 },
  [NARROW]: {
    gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr) minmax(0, 1.1fr)',
    gridTemplateAreas: '"where where rollout" "scale gpus argo"',
    columnGap: theme.spacing(1.5),
    rowGap: theme.spacing(1),
    alignItems: 'start',
  },
}));

export type RowArea = 'where' | 'rollout' | 'scale' | 'gpus' | 'argo';

export const Cell = styled('div', {
  shouldForwardProp: prop => prop !== 'area',
})<{ area: RowArea }>(({ theme, area }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
  minWidth: 0,
  overflowWrap: 'anywhere',
  [NARROW]: { gridArea: area },
}));
