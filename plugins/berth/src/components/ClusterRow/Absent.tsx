import { styled } from '@mui/material/styles';
import { NARROW } from '../../ui/narrow';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';

// Where there are no column headings, "not allowed" alone would not say what.
const OnlyNarrow = styled('span')({
  display: 'none',
  [NARROW]: { display: 'inline' },
});

/** A cell without a value: why, or that there is none. */
export function Absent(props: {
  column: 'rollout' | 'autoscaling' | 'gpus' | 'argo';
  why: string | undefined;
  none: string;
}) {
  const { column, why, none } = props;
  const { t } = useWords();
  return (
    <Secondary>
      {why && <OnlyNarrow aria-hidden>{t(`column.${column}`)}: </OnlyNarrow>}
      {why ?? none}
    </Secondary>
  );
}
