import Skeleton from '@mui/material/Skeleton';
import { MeasuredCard } from '../../ui/MeasuredCard';
import { useWords } from '../../words/useWords';
import type { DetailedPlaces } from './detailedPlaces';

/** A title, and about as many lines as there are facts of most. */
const LINES = 7;
/** Of more there is only the beginning in sight. */
const MOST_PARTS = 3;

/** The details before they are here: a card for each place, as long as what it will say. */
export function DetailsLoading(props: { places: DetailedPlaces }) {
  const { clusters, instances } = props.places;
  const { t } = useWords();
  const cards = [
    ...clusters.map(({ cluster, workloads, applications }) => ({
      title: cluster.name,
      parts: workloads.length + applications.length,
    })),
    ...instances.map(({ name, applications }) => ({
      title: t('argo.instance', { name }),
      parts: applications.length,
    })),
  ];
  return (
    <>
      {cards.map(({ title, parts }) => (
        <MeasuredCard key={title} title={title}>
          <div
            role="status"
            aria-busy="true"
            aria-label={t('tab.loading', { place: title })}
          >
            {Array.from(
              { length: LINES * Math.min(parts, MOST_PARTS) },
              (_, line) => (
                <Skeleton
                  key={line}
                  width={line % LINES === 0 ? '30%' : '70%'}
                  height={24}
                  animation={false}
                />
              ),
            )}
          </div>
        </MeasuredCard>
      ))}
    </>
  );
}
