import { styled } from '@mui/material/styles';
import type { Advice } from '@berth/backstage-plugin-berth-workloads';
import { Banner } from '../../../../ui/Banner';
import { Foreign } from '../../../../ui/Foreign';
import { SubSection } from '../../../../ui/SubSection';
import { plainText } from '../../../../words/plainText';
import { useWords } from '../../../../words/useWords';
import { adviceText } from '../../../../words/workload/adviceText';

const Path = styled('code')(({ theme }) => ({
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: theme.typography.pxToRem(12),
}));

/** What of the manifest is out of date or has no effect, where, and how to mend it. */
export function AdviceList(props: { advice: readonly Advice[] }) {
  const { advice } = props;
  const words = useWords();
  const { t } = words;
  if (advice.length === 0) {
    return null;
  }
  return (
    <SubSection title={t('workload.advice.title')}>
      {advice.map(one => {
        const { rule, field } = one;
        const { problem, remedy } = adviceText(one, words);
        return (
          <Banner key={`${rule} ${field}`} tone="look">
            <Foreign {...problem} />{' '}
            <strong>
              <Foreign {...remedy} />
            </strong>
            <div>
              {t('workload.advice.field')}: <Path>{plainText(field)}</Path>
            </div>
          </Banner>
        );
      })}
    </SubSection>
  );
}
