import { styled } from '@mui/material/styles';
import type { MapView } from '../../fleet/drawMap';
import type { Point } from '../../fleet/mapView';

/** A row of the map and what is between two, at scale 1. */
const BELOW = 14;

const Tip = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 1,
  pointerEvents: 'none',
  maxWidth: 320,
  padding: theme.spacing(0.75, 1),
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: theme.palette.background.paper,
  color: theme.palette.text.primary,
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
  overflowWrap: 'anywhere',
}));

/** What is said of a place of the map, below it: to eyes only, ears are told beside. */
export function MapTip(props: {
  lines: readonly string[];
  /** At scale 1. */
  place: Point;
  view: MapView;
  /** Of the canvas, in CSS pixels. */
  width: number;
}) {
  const { lines, place, view, width } = props;
  const x = (place.x - view.x) * view.scale;
  const top = (place.y - view.y + BELOW) * view.scale;
  return (
    <Tip
      aria-hidden
      // Inside of the page.
      style={
        x > width / 2
          ? { right: Math.max(0, width - x), top }
          : { left: Math.max(0, x), top }
      }
    >
      {lines.map(line => (
        <div key={line}>{line}</div>
      ))}
    </Tip>
  );
}
