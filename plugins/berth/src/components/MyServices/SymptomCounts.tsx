import type {
  ServiceFilters,
  ServiceList,
} from '@berth/backstage-plugin-berth-common';
import { useWords } from '../../words/useWords';
import { CountToggle, CountToggles } from './CountToggles';

type Symptoms = Required<Pick<ServiceFilters, 'sync' | 'pods'>>;

const SYMPTOMS: Symptoms = { sync: 'outOfSync', pods: 'pending' };

/** How many services are out of sync and how many have pods that wait: two switches, which hold together. */
export function SymptomCounts(props: {
  facets: ServiceList['facets'];
  chosen: Partial<Symptoms>;
  onChoose: (part: Partial<Symptoms>) => void;
}) {
  const { facets, chosen, onChoose } = props;
  const { t } = useWords();
  return (
    <CountToggles role="group" aria-label={t('services.symptoms')}>
      {(['sync', 'pods'] as const).map(name => {
        const n = facets[name].find(
          ({ value }) => value === SYMPTOMS[name],
        )?.count;
        return (
          <CountToggle
            key={name}
            count={n ?? 0}
            isChosen={chosen[name] !== undefined}
            onChoose={isChosen =>
              onChoose({ [name]: isChosen ? SYMPTOMS[name] : undefined })
            }
          >
            {t(`services.symptomCount.${name}`, { n: n ?? 0 })}
          </CountToggle>
        );
      })}
    </CountToggles>
  );
}
