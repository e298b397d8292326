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
import {
  cellAt,
  layOutMap,
  MapLayout,
  placeOfCell,
  titleAt,
} from '../../fleet/MapLayout';
import { mapInks } from '../../fleet/mapInks';
import { nextCell } from '../../fleet/nextCell';
import { sumOfUnits } from '../../fleet/unitCounts';
import { useOpenEntity } from '../../fleet/useOpenEntity';
import { useMapView } from '../../fleet/useMapView';
import { useWidth } from '../../fleet/useWidth';
import { QuietButton } from '../../ui/QuietButton';
import { Secondary, Unseen } from '../../ui/text';
import { cellLines, groupName } from '../../words/mapCell';
import { unitCountsText } from '../../words/unitCounts';
import { useWords, Words } from '../../words/useWords';
import { MapLegend } from './MapLegend';
import { MapTip } from './MapTip';

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

/** What of the map is pointed at. */
type Spot = { kind: 'cell'; cell: number } | { kind: 'title'; group: number };

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
  const [spot, setSpot] = useState<Spot>();
  // A finger says what it means by a second touch: the first one shows what is there.
  const touched = useRef<number>();
  const openEntity = useOpenEntity();
  const layout = useMemo(() => layOutMap(map, width), [map, width]);
  // There may be fewer GPUs than there were.
  const pointed =
    spot?.kind === 'cell' && spot.cell < layout.cellHeld.length
      ? spot.cell
      : undefined;
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

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return undefined;
    const request = requestAnimationFrame(() =>
      drawMap(context, {
        ...{ map, layout, cells, inks, view, width, height, dimmed },
        pixelRatio: window.devicePixelRatio || 1,
        blockName: group => groupName(map, group, words),
        focused: pointed,
      }),
    );
    return () => cancelAnimationFrame(request);
  }, [map, layout, cells, inks, view, width, height, dimmed, pointed, words]);

  const spotUnder = (
    event: React.MouseEvent<HTMLCanvasElement>,
  ): Spot | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = view.x + (event.clientX - box.left) / view.scale;
    const y = view.y + (event.clientY - box.top) / view.scale;
    const cell = cellAt(layout, x, y);
    if (cell !== undefined) return { kind: 'cell', cell };
    const block = titleAt(layout, x, y);
    return block && { kind: 'title', group: block.group };
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
      setSpot({ kind: 'cell', cell: next });
      show(placeOfCell(layout, map, next));
    }
    event.preventDefault();
  };
  const tip =
    pointed === undefined
      ? spot?.kind === 'title' && tipOfTitle(map, layout, spot.group, words)
      : {
          lines: cellLines(map, layout, pointed, words),
          place: placeOfCell(layout, map, pointed),
        };
  const ratio = window.devicePixelRatio || 1;
  return (
    <div>
      <Frame ref={frame}>
        <Canvas
          ref={canvas}
          role="application"
          aria-label={t('fleet.map.label', {
            cluster: map.cluster,
            units: unitCountsText(sumOfUnits(cells.counts), words),
          })}
          aria-describedby={helpId}
          tabIndex={0}
          width={Math.round(width * ratio)}
          height={Math.round(height * ratio)}
          style={{
            ...{ width, height },
            cursor: pointed === undefined ? 'grab' : 'pointer',
            // Fingers move the map where there is more of it, and the page where there is not.
            touchAction: isMore ? 'none' : 'pan-y',
          }}
          onKeyDown={onKeyDown}
          onPointerDown={drag.start}
          onPointerMove={event => {
            if (!drag.move(event)) setSpot(spotUnder(event));
          }}
          onPointerUp={drag.end}
          onPointerCancel={drag.end}
          onPointerLeave={event => {
            drag.end(event);
            // A finger that is lifted leaves what it pointed at to be read.
            if (event.pointerType !== 'touch') setSpot(undefined);
          }}
          onClick={event => {
            const clicked = spotUnder(event);
            const cell = clicked?.kind === 'cell' ? clicked.cell : undefined;
            if (drag.hasMoved()) return;
            if (
              cell === undefined ||
              (isOfTouch(event) && cell !== touched.current)
            ) {
              touched.current = cell;
              setSpot(clicked);
            } else {
              open(cell);
            }
          }}
          onDoubleClick={() => zoomBy(1.6)}
        />
        {tip && <MapTip {...tip} view={view} width={width} />}
        <Unseen role="status">{tip && tip.lines.join(', ')}</Unseen>
      </Frame>
      <MapLegend cells={cells} inks={inks} />
      <Secondary id={helpId}>{t('fleet.map.help')}</Secondary>
      <Buttons>
        <QuietButton look="outlined" onClick={() => zoomBy(1.25)}>
          {t('fleet.map.zoomIn')}
        </QuietButton>
        <QuietButton look="outlined" onClick={() => zoomBy(0.8)}>
          {t('fleet.map.zoomOut')}
        </QuietButton>
        <QuietButton look="outlined" onClick={fit}>
          {t('fleet.map.fit')}
        </QuietButton>
      </Buttons>
    </div>
  );
}

function tipOfTitle(
  map: FleetMap,
  { blocks }: MapLayout,
  group: number,
  words: Words,
) {
  const place = blocks.find(block => block.group === group);
  return place && { lines: [groupName(map, group, words)], place };
}

function isOfTouch({ nativeEvent }: React.MouseEvent): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
}
