import type { ReportedCondition } from '@berth/backstage-plugin-berth-workloads';
import { Disclosure } from '../../../../ui/Disclosure';
import { Foreign } from '../../../../ui/Foreign';
import { ageText } from '../../../../words/time';
import { useNow } from '../../../../words/useNow';
import { useWords } from '../../../../words/useWords';

/** The condition that the object's health comes from, in Kubernetes' own words, on demand. */
export function ConditionBehind(props: {
  condition: ReportedCondition | undefined;
}) {
  const { condition } = props;
  const { t, locale } = useWords();
  const duration = ageText(condition?.since, useNow(30_000), locale);
  if (!condition) {
    return null;
  }
  const { status, reason, message } = condition;
  const facts = [
    `${condition.condition} = ${status}`,
    reason && `(${reason})`,
    message,
  ];
  return (
    <Disclosure title={t('workload.because')}>
      <div>
        <Foreign text={facts.filter(Boolean).join(' ')} lang="en" />
        {duration && ` · ${t('workload.for', { duration })}`}
        {condition.isStale && ` · ${t('workload.conditionStale')}`}
      </div>
    </Disclosure>
  );
}
