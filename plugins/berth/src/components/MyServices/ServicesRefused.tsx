import type { Refusal } from '../../live/LiveState';
import { useWords } from '../../words/useWords';
import { PageRefused } from '../states';

/** The backend does not list services to this reader. */
export function ServicesRefused(props: { because: Refusal }) {
  const { t } = useWords();
  return (
    <PageRefused
      because={props.because}
      forbidden={{
        title: t('services.forbidden.title'),
        detail: t('services.forbidden.detail'),
      }}
    />
  );
}
