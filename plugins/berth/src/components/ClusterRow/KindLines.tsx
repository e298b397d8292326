import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';
import { madeOfText, placesText } from '../../words/workload/kindText';

/** What the kinds of a cluster's workloads have to say: whose turn it is not yet, and what a single one is made of. */
export function KindLines(props: { cluster: ClusterStatus }) {
  const { workloads } = props.cluster;
  const words = useWords();
  const [sole, ...others] = workloads;
  const madeOf =
    others.length === 0 && sole ? madeOfText(sole, words) : undefined;
  const [place, ...more] = workloads.flatMap(workload =>
    placesText(workload, words),
  );
  return (
    <>
      {place && (
        <Secondary>
          {more.length > 0
            ? `${place} · ${words.t('part.more', { count: more.length })}`
            : place}
        </Secondary>
      )}
      {madeOf && <Secondary>{madeOf}</Secondary>}
    </>
  );
}
