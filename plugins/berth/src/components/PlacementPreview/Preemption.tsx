import type { Decision } from '@berth/backstage-plugin-berth-scheduler';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';

/** What preemption would do for the next replica: whom it costs, and where. */
export function Preemption(props: { next: Decision }) {
  const { preemption, candidates = [] } = props.next;
  const { t } = useWords();
  if (preemption === 'not modelled') {
    return <Secondary>{t('preview.preemptionOpen')}</Secondary>;
  }
  const [first, ...others] = candidates;
  if (!first) {
    return null;
  }
  const victims = first.losses.reduce((sum, { count }) => sum + count, 0);
  return (
    <Secondary>
      {t('preview.preempts', { count: victims, node: first.node })}
      {others.length > 0 &&
        ` ${t('preview.preemptsElsewhere', { count: others.length })}`}
    </Secondary>
  );
}
