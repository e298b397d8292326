import type { UnitsAnswer } from '../../preview/units/answerUnits';
import { Banner } from '../../ui/Banner';
import { plainText } from '../../words/plainText';
import { useWords } from '../../words/useWords';

/** Why nothing can be promised, and what can be said all the same. */
export function Doubts(props: { answer: UnitsAnswer }) {
  const { doubts, placed, pods, preview } = props.answer;
  const { t } = useWords();
  if (doubts.length === 0) {
    return null;
  }
  return (
    <Banner tone="unknown">
      {doubts.map(doubt => (
        <div key={doubt.code}>
          {doubt.code === 'partial'
            ? t('units.doubt.partial', {
                sets: plainText(doubt.sets.join(', ')),
              })
            : t(`units.doubt.${doubt.code}`)}
        </div>
      ))}
      {preview.verdict !== 'unknown' && (
        <div>{t('units.asFarAsKnown', { placed, pods })}</div>
      )}
    </Banner>
  );
}
