import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import type { PodProblem } from '@berth/backstage-plugin-berth-workloads';
import { SmallTable } from '../../../ui/SmallTable';
import { Secondary } from '../../../ui/text';
import { ageText } from '../../../words/time';
import { useNow } from '../../../words/useNow';
import { useWords, Words } from '../../../words/useWords';

function evidence(problem: PodProblem, words: Words, now: number): string {
  const { t, locale } = words;
  const { container, restarts, exitCode, message, since } = problem;
  const duration = ageText(since, now, locale);
  return [
    container && t('fact.container', { container }),
    restarts && t('fact.restarts', { count: restarts }),
    exitCode !== undefined && t('fact.exitCode', { exitCode: `${exitCode}` }),
    duration && t('tab.ago', { duration }),
    message,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The pods that something is wrong with, worst first. */
export function PodProblems(props: { workload: WorkloadStatus }) {
  const { problems, problemCount } = props.workload;
  const words = useWords();
  const { t } = words;
  const now = useNow(30_000);
  if (problems.length === 0) {
    return null;
  }
  const more = problemCount - problems.length;
  return (
    <div>
      <SmallTable aria-label={t('tab.podProblems')}>
        <tbody>
          {problems.map(problem => (
            <tr
              key={`${problem.pod} ${problem.container ?? ''} ${
                problem.trouble
              }`}
            >
              <th scope="row">{problem.pod}</th>
              <td>
                {t(`tab.podTrouble.${problem.trouble}`)}{' '}
                <Secondary>{evidence(problem, words, now)}</Secondary>
              </td>
            </tr>
          ))}
        </tbody>
      </SmallTable>
      {more > 0 && (
        <Secondary>{t('tab.podProblemsMore', { count: more })}</Secondary>
      )}
    </div>
  );
}
