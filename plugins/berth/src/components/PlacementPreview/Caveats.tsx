import type { Caveat } from '@berth/backstage-plugin-berth-scheduler';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';

/** Why other nodes than these may be chosen. Which nodes are feasible is exact nevertheless. */
export function Caveats(props: { caveats: readonly Caveat[] }) {
  const { caveats } = props;
  const { t } = useWords();
  if (caveats.length === 0) {
    return null;
  }
  return (
    <Secondary>
      {t('preview.caveats')}{' '}
      {caveats.map(({ code }) => t(`preview.caveat.${code}`)).join(' ')}
    </Secondary>
  );
}
