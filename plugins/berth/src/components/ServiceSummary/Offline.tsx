import { Banner } from '../../ui/Banner';
import { durationText, timeText } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useWords } from '../../words/useWords';

/** The backend does not answer now; what is shown is of this time. `answeredAt` is in ms. */
export function Offline(props: { answeredAt: number }) {
  const { answeredAt } = props;
  const { t, locale } = useWords();
  const now = useNow(30_000);
  return (
    <div role="status">
      <Banner tone="unknown">
        {t('freshness.offline', {
          time: timeText(new Date(answeredAt).toISOString(), now, locale),
          duration: durationText((now - answeredAt) / 1000, locale),
        })}
      </Banner>
    </div>
  );
}
