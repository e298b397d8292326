import { styled, Theme } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import { accentColor, toneColor, trackColor } from './toneColor';
import { NARROW } from './narrow';
import { scalePositions } from './scalePositions';

const toned = { shouldForwardProp: (prop: PropertyKey) => prop !== 'tone' };

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  columnGap: theme.spacing(1),
  alignItems: 'center',
  fontSize: theme.typography.pxToRem(12),
  lineHeight: '18px',
  color: theme.palette.text.secondary,
}));

const Above = styled('div')({
  gridColumn: 2,
  position: 'relative',
  height: 18,
  [NARROW]: { display: 'none' },
});

const Below = styled('div')({
  display: 'none',
  gridColumn: '1 / -1',
  [NARROW]: { display: 'block' },
});

const Line = styled('div')(({ theme }) => ({
  position: 'relative',
  height: 2,
  borderRadius: 1,
  background: trackColor(theme),
}));

/** An autoscaler that nothing is known of now has no accent. */
function nowColor(theme: Theme, tone: Tone): string {
  return tone === 'unknown' ? theme.palette.text.disabled : accentColor(theme);
}

const Reached = styled(
  'div',
  toned,
)<{ tone: Tone }>(({ theme, tone }) => ({
  position: 'absolute',
  left: 0,
  top: 0,
  bottom: 0,
  borderRadius: 1,
  background: nowColor(theme, tone),
}));

const Dot = styled(
  'div',
  toned,
)<{ tone: Tone }>(({ theme, tone }) => ({
  position: 'absolute',
  top: -4,
  width: 10,
  height: 10,
  marginLeft: -5,
  borderRadius: '50%',
  background: nowColor(theme, tone),
}));

const Tick = styled(
  'div',
  toned,
)<{ tone: Tone }>(({ theme, tone }) => ({
  position: 'absolute',
  top: -6,
  width: 2,
  height: 14,
  marginLeft: -1,
  background: tone === 'good' ? accentColor(theme) : toneColor(theme, tone),
}));

const Floating = styled(
  'span',
  toned,
)<{ tone?: Tone }>(({ theme, tone }) => ({
  position: 'absolute',
  whiteSpace: 'nowrap',
  color: tone && tone !== 'good' ? toneColor(theme, tone) : undefined,
}));

const Wanted = styled(
  'span',
  toned,
)<{ tone: Tone }>(({ theme, tone }) => ({
  color: tone === 'good' ? undefined : toneColor(theme, tone),
}));

/** A label stays inside the line: near an end it grows inwards. */
function labelAt(share: number) {
  const percent = `${share * 100}%`;
  if (share < 0.2) {
    return { left: 0 };
  }
  return share > 0.8
    ? { right: 0 }
    : { left: percent, transform: 'translateX(-50%)' };
}

/**
 * An autoscaler: a line from min to max, a dot for now, a tick for what it wants, in the colour of `tone` when it
 * cannot get it. Counts are replicas.
 */
export function ScaleLine(props: {
  min: number;
  max: number;
  current: number;
  wants?: number;
  tone: Tone;
  nowText: string;
  wantsText?: string;
  label: string;
}) {
  const { min, max, current, wants, tone, nowText, wantsText, label } = props;
  const { now, wanted } = scalePositions({ min, max, current, wants });
  return (
    <Root role="img" aria-label={label}>
      {wantsText && wanted !== undefined && (
        <Above>
          <Floating tone={tone} style={labelAt(wanted)}>
            {wantsText}
          </Floating>
        </Above>
      )}
      <span style={{ gridColumn: 1 }}>{min}</span>
      <Line>
        <Reached tone={tone} style={{ width: `${now * 100}%` }} />
        {wanted !== undefined && (
          <Tick tone={tone} style={{ left: `${wanted * 100}%` }} />
        )}
        <Dot tone={tone} style={{ left: `${now * 100}%` }} />
      </Line>
      <span>{max}</span>
      <Above>
        <Floating style={labelAt(now)}>{nowText}</Floating>
      </Above>
      <Below>
        {nowText}
        {wantsText && (
          <>
            {' · '}
            <Wanted tone={tone}>{wantsText}</Wanted>
          </>
        )}
      </Below>
    </Root>
  );
}
