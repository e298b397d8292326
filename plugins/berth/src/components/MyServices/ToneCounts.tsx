import { styled } from '@mui/material/styles';
import type { Tone } from '@berth/backstage-plugin-berth-common';
import { accentColor } from '../../ui/toneColor';
import { ToneMark } from '../../ui/ToneMark';
import { useWords } from '../../words/useWords';

const TONES: readonly Tone[] = ['bad', 'look', 'unknown', 'good'];

const Group = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
}));

const Toggle = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  padding: theme.spacing(0.5, 1.25),
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  color: theme.palette.text.primary,
  font: 'inherit',
  fontSize: theme.typography.pxToRem(12),
  lineHeight: 1.5,
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  '&:disabled': { color: theme.palette.text.secondary, cursor: 'default' },
  '&[aria-pressed="true"]': {
    borderColor: accentColor(theme),
    boxShadow: `inset 0 0 0 1px ${accentColor(theme)}`,
  },
  '&:focus-visible': {
    outline: `2px solid ${accentColor(theme)}`,
    outlineOffset: 2,
  },
}));

/** How many services fare how, each a switch that lists only those. */
export function ToneCounts(props: {
  tones: Record<Tone, number>;
  chosen: Tone | undefined;
  onChoose: (tone: Tone | undefined) => void;
}) {
  const { tones, chosen, onChoose } = props;
  const { t } = useWords();
  return (
    <Group role="group" aria-label={t('services.tones')}>
      {TONES.map(tone => (
        <Toggle
          key={tone}
          type="button"
          aria-pressed={chosen === tone}
          disabled={tones[tone] === 0 && chosen !== tone}
          onClick={() => onChoose(chosen === tone ? undefined : tone)}
        >
          <ToneMark tone={tone} />
          {t('services.toneCount', {
            n: tones[tone],
            tone: t(`tone.${tone}`),
          })}
        </Toggle>
      ))}
    </Group>
  );
}
