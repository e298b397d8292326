import { memo } from 'react';
import { styled, useTheme } from '@mui/material/styles';
import { accentColor, trackColor } from './toneColor';

const PIP = 8;
const GAP = 2;
const GROUP = 8;
const PIPS_AT_MOST = 64;

/** What one pip stands for: asked for now and lit, taken already, or free. */
export type PipKind = 'lit' | 'taken' | 'free';

const Groups = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 6px',
});

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  height: PIP,
  borderRadius: 2,
  overflow: 'hidden',
  background: trackColor(theme),
}));

function spread(counts: Record<PipKind, number>): PipKind[] {
  return [
    ...Array<PipKind>(counts.taken).fill('taken'),
    ...Array<PipKind>(counts.lit).fill('lit'),
    ...Array<PipKind>(counts.free).fill('free'),
  ];
}

function PipGroups(props: {
  lit: number;
  taken?: number;
  free: number;
  label?: string;
  dimmed?: boolean;
}) {
  const { lit, taken = 0, free, label, dimmed } = props;
  const theme = useTheme();
  const total = lit + taken + free;
  const fill: Record<PipKind, string> = {
    lit: dimmed ? theme.palette.text.disabled : accentColor(theme),
    taken: theme.palette.text.disabled,
    free: trackColor(theme),
  };
  const named = label
    ? ({ role: 'img', 'aria-label': label } as const)
    : ({ 'aria-hidden': true } as const);

  if (total > PIPS_AT_MOST) {
    return (
      <Bar {...named}>
        <div
          style={{ width: `${(taken / total) * 100}%`, background: fill.taken }}
        />
        <div
          style={{ width: `${(lit / total) * 100}%`, background: fill.lit }}
        />
      </Bar>
    );
  }

  const pips = spread({ lit, taken, free });
  const groups = Array.from({ length: Math.ceil(total / GROUP) }, (_, group) =>
    pips.slice(group * GROUP, (group + 1) * GROUP),
  );
  return (
    <Groups {...named}>
      {groups.map((group, position) => (
        <svg
          key={`group-${position}`}
          width={group.length * (PIP + GAP) - GAP}
          height={PIP}
          style={{ display: 'block' }}
        >
          {group.map((kind, place) => (
            <rect
              key={`pip-${place}`}
              x={place * (PIP + GAP)}
              width={PIP}
              height={PIP}
              rx="2"
              fill={fill[kind]}
            />
          ))}
        </svg>
      ))}
    </Groups>
  );
}

/**
 * Counted things, one pip each, in groups of eight as they sit in a node; above 64 a bar, because nobody counts that
 * many. Order: taken, lit, free.
 */
export const Pips = memo(PipGroups);
