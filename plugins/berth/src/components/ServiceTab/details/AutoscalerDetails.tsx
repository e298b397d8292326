import type { Autoscaling } from '@berth/backstage-plugin-berth-workloads';
import { KeyValue, KeyValues } from '../../../ui/KeyValues';
import { SmallTable } from '../../../ui/SmallTable';
import { Section } from '../../../ui/Section';
import { metricName, metricValue } from '../../../words/metrics';
import { ageText } from '../../../words/time';
import { useNow } from '../../../words/useNow';
import { useWords } from '../../../words/useWords';
import { Conditions } from './Conditions';

/** A HorizontalPodAutoscaler: its limits, every metric with reading and target, and what it says of itself. */
export function AutoscalerDetails(props: { autoscaling: Autoscaling }) {
  const { autoscaling } = props;
  const { min, max, current, desired, metrics } = autoscaling;
  const words = useWords();
  const { t, locale } = words;
  const changed = ageText(autoscaling.lastScaleTime, useNow(30_000), locale);
  return (
    <Section
      title={t('tab.autoscaler', { name: autoscaling.name })}
      note={t(`autoscaling.state.${autoscaling.state}`)}
    >
      <KeyValues>
        <KeyValue name={t('tab.replicas')}>
          {desired === undefined || desired === current
            ? t('tab.replicasOf', { current, min, max })
            : t('tab.replicasWants', { current, desired, min, max })}
          {changed && ` · ${t('tab.lastScale', { duration: changed })}`}
        </KeyValue>
      </KeyValues>
      {metrics.length > 0 && (
        <SmallTable>
          <thead>
            <tr>
              <th scope="col">{t('tab.metric')}</th>
              <th scope="col">{t('tab.currentOfTarget')}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map(metric => {
              const name = metricName(metric, words);
              return (
                <tr key={`${metric.type} ${name}`}>
                  <th scope="row">{name}</th>
                  <td>
                    {metricValue(metric.current, words)} /{' '}
                    {metricValue(metric.target, words)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </SmallTable>
      )}
      <Conditions conditions={autoscaling.conditions} />
    </Section>
  );
}
