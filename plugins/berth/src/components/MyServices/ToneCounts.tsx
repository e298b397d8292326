import type { Tone } from '@berth/backstage-plugin-berth-common';
import { ToneMark } from '../../ui/ToneMark';
import { useWords } from '../../words/useWords';
import { CountToggle, CountToggles } from './CountToggles';

const TONES: readonly Tone[] = ['bad', 'look', 'unknown', 'good'];

/** How many services fare how, each a switch that lists only those. */
export function ToneCounts(props: {
  tones: Record<Tone, number>;
  chosen: Tone | undefined;
  onChoose: (tone: Tone | undefined) => void;
}) {
  const { tones, chosen, onChoose } = props;
  const { t } = useWords();
  return (
    <CountToggles role="group" aria-label={t('services.tones')}>
      {TONES.map(tone => (
        <CountToggle
          key={tone}
          count={tones[tone]}
          isChosen={chosen === tone}
          onChoose={isChosen => onChoose(isChosen ? tone : undefined)}
        >
          <ToneMark tone={tone} />
          {t('services.toneCount', {
            n: tones[tone],
            tone: t(`tone.${tone}`),
          })}
        </CountToggle>
      ))}
    </CountToggles>
  );
}
