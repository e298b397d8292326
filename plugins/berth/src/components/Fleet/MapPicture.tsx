import {
  KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { styled, useTheme } from '@mui/material/styles';
import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import { colourCells } from '../../fleet/colourCells';
import { drawMap } from '../../fleet/drawMap';
import type { MapColour } from '../../fleet/fleetChoice';
import { cellAt, layOutMap, placeOfCell } from '../../fleet/MapLayout';
import { mapInks } from '../../fleet/mapInks';
import { nextCell } from '../../fleet/nextCell';
import { useOpenEntity } from '../../fleet/useOpenEntity';
import { useMapView } from '../../fleet/useMapView';
import { useWidth } from '../../fleet/useWidth';
import { QuietButton } from '../../ui/QuietButton';
import { Secondary, Unseen } from '../../ui/text';
import { cellLines } from '../../words/mapCell';
import { useWords } from '../../words/useWords';
import { MapLegend } from './MapLegend';

const MAX_HEIGHT = 640;
const MIN_HEIGHT = 240;

const Frame = styled('div')({ position: 'relative', minWidth: 0 });

const Canvas = styled('canvas')(({ theme }) => ({
  display: 'block',
  borderRadius: theme.shape.borderRadius,
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
}));

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

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
  marginTop: theme.spacing(1),
}));

/** The map as a picture that is panned, zoomed, pointed at and walked through with the arrow keys. */
export function MapPicture(props: {
  map: FleetMap;
  /** Groups that are not seen as they are now. */
  dimmed: ReadonlySet<number>;
  colour: MapColour;
}) {
  const { map, dimmed, colour } = props;
  const words = useWords();
  const { t } = words;
  const theme = useTheme();
  const helpId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frame, width] = useWidth();
  const [pointed, setPointed] = useState<number>();
  // A finger says what it means by a second touch: the first one shows what is there.
  const touched = useRef<number>();
  const openEntity = useOpenEntity();
  const layout = useMemo(() => layOutMap(map, width), [map, width]);
  const cells = useMemo(
    () => colourCells(map, layout, colour),
    [map, layout, colour],
  );
  const inks = useMemo(() => mapInks(theme), [theme]);
  const height = Math.min(
    MAX_HEIGHT,
    // Fingers must find the page beside it.
    Math.max(MIN_HEIGHT, Math.round(window.innerHeight * 0.7)),
    Math.ceil(layout.height),
  );
  const { view, isMore, zoomBy, fit, drag, show } = useMapView({
    ...{ canvas, layout, width, height },
  });
  const noGroup = t('fleet.map.noGroup');

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return undefined;
    const request = requestAnimationFrame(() =>
      drawMap(context, {
        ...{ map, layout, cells, inks, view, width, height, dimmed },
        pixelRatio: window.devicePixelRatio || 1,
        blockName: group => map.groups[group] ?? noGroup,
        focused: pointed,
      }),
    );
    return () => cancelAnimationFrame(request);
  }, [map, layout, cells, inks, view, width, height, dimmed, pointed, noGroup]);

  const cellUnder = (event: React.MouseEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAt(
      layout,
      view.x + (event.clientX - box.left) / view.scale,
      view.y + (event.clientY - box.top) / view.scale,
    );
  };
  const open = (cell: number | undefined) => {
    const held = cell === undefined ? -1 : layout.cellHeld[cell];
    const holder = map.holders[map.held.holder[held]];
    if (holder) openEntity(holder.entityRef);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      open(pointed);
    } else if (event.key === '+' || event.key === '-') {
      zoomBy(event.key === '+' ? 1.25 : 0.8);
    } else {
      const next = nextCell(layout, map, pointed, event.key);
      if (next === undefined) return;
      setPointed(next);
      show(placeOfCell(layout, map, next));
    }
    event.preventDefault();
  };
  const lines =
    pointed === undefined || pointed >= layout.cellHeld.length
      ? undefined
      : cellLines(map, layout, pointed, words);
  const tipPlace = lines && placeOfCell(layout, map, pointed!);
  const ratio = window.devicePixelRatio || 1;
  return (
    <div>
      <Frame ref={frame}>
        <Canvas
          ref={canvas}
          role="application"
          aria-label={t('fleet.map.label', {
            cluster: map.cluster,
            n: layout.cellHeld.length,
          })}
          aria-describedby={helpId}
          tabIndex={0}
          width={Math.round(width * ratio)}
          height={Math.round(height * ratio)}
          style={{
            ...{ width, height },
            cursor: lines ? 'pointer' : 'grab',
            // Fingers move the map where there is more of it, and the page where there is not.
            touchAction: isMore ? 'none' : 'pan-y',
          }}
          onKeyDown={onKeyDown}
          onPointerDown={drag.start}
          onPointerMove={event => {
            if (!drag.move(event)) setPointed(cellUnder(event));
          }}
          onPointerUp={drag.end}
          onPointerCancel={drag.end}
          onPointerLeave={event => {
            drag.end(event);
            // A finger that is lifted leaves what it pointed at to be read.
            if (event.pointerType !== 'touch') setPointed(undefined);
          }}
          onClick={event => {
            const cell = cellUnder(event);
            if (drag.hasMoved()) return;
            if (isOfTouch(event) && cell !== touched.current) {
              touched.current = cell;
              setPointed(cell);
            } else {
              open(cell);
            }
          }}
          onDoubleClick={() => zoomBy(1.6)}
        />
        {lines && tipPlace && (
          <Tip
            aria-hidden
            style={tipStyle(
              (tipPlace.x - view.x) * view.scale,
              (tipPlace.y - view.y + 14) * view.scale,
              width,
            )}
          >
            {lines.map(line => (
              <div key={line}>{line}</div>
            ))}
          </Tip>
        )}
        <Unseen role="status">{lines?.join(', ')}</Unseen>
      </Frame>
      <MapLegend cells={cells} inks={inks} />
      <Secondary id={helpId}>{t('fleet.map.help')}</Secondary>
      <Buttons>
        <QuietButton variant="outlined" onClick={() => zoomBy(1.25)}>
          {t('fleet.map.zoomIn')}
        </QuietButton>
        <QuietButton variant="outlined" onClick={() => zoomBy(0.8)}>
          {t('fleet.map.zoomOut')}
        </QuietButton>
        <QuietButton variant="outlined" onClick={fit}>
          {t('fleet.map.fit')}
        </QuietButton>
      </Buttons>
    </div>
  );
}

function isOfTouch({ nativeEvent }: React.MouseEvent): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
}

/** Beside the cell, and inside of the page. */
function tipStyle(x: number, y: number, width: number) {
  return x > width / 2
    ? { right: Math.max(0, width - x), top: y }
    : { left: Math.max(0, x), top: y };
}
