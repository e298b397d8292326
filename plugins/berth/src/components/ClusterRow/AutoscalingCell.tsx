import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import type { Autoscaling } from '@berth/backstage-plugin-berth-workloads';
import { foremostAutoscaler } from '../../service/clusterRow';
import { ScaleLine } from '../../ui/ScaleLine';
import { Secondary } from '../../ui/text';
import { absenceText } from '../../words/freshness';
import { percentText } from '../../words/percent';
import { useWords, Words } from '../../words/useWords';
import { Absent } from './Absent';

function nowText(autoscaling: Autoscaling, { t, locale }: Words): string {
  const { current, metrics } = autoscaling;
  const ratios = metrics.flatMap(({ ratio }) => ratio ?? []);
  if (ratios.length === 0) {
    return t('autoscaling.now', { current });
  }
  const percent = percentText(Math.max(...ratios), locale);
  return t('autoscaling.nowAtTarget', { current, percent });
}

function wantsText(autoscaling: Autoscaling, { t }: Words): string | undefined {
  const { state, current, desired } = autoscaling;
  if (state === 'limitedByMaximum') {
    return t('autoscaling.wantsMore');
  }
  return desired === undefined || desired === current
    ? undefined
    : t('autoscaling.wants', { desired });
}

/** Where the autoscaler stands between its limits, and whether it gets what it wants. */
export function AutoscalingCell(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const words = useWords();
  const { t } = words;
  const foremost = foremostAutoscaler(cluster.workloads);
  if (!foremost) {
    return (
      <Absent
        column="autoscaling"
        why={absenceText(cluster.capabilities.autoscalers, words)}
        none={t('absent.noAutoscaler')}
      />
    );
  }
  const { autoscaling, tone } = foremost.shown;
  const { min, max, current, desired, state } = autoscaling;
  const stale = cluster.freshness.status === 'stale';
  const wants = wantsText(autoscaling, words);
  return (
    <>
      <ScaleLine
        min={min}
        max={max}
        current={current}
        wants={wants ? desired ?? current : undefined}
        tone={stale ? 'unknown' : tone}
        nowText={nowText(autoscaling, words)}
        wantsText={wants}
        label={
          wants && desired !== undefined
            ? t('autoscaling.lineWants', { min, max, current, desired })
            : t('autoscaling.line', { min, max, current })
        }
      />
      {(state === 'unable' || state === 'inactive' || state === 'unknown') && (
        <Secondary>{t(`autoscaling.state.${state}`)}</Secondary>
      )}
      {foremost.more > 0 && (
        <Secondary>{t('autoscaling.more', { count: foremost.more })}</Secondary>
      )}
    </>
  );
}
