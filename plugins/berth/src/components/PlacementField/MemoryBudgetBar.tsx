import { useTheme, type Theme } from '@mui/material/styles';
import type {
  MemoryBudget,
  ServingShape,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import { OWNER_COLOURS } from '../../fleet/mapPalette';
import { StackedBar } from '../../ui/StackedBar';
import { Secondary } from '../../ui/text';
import { trackColor } from '../../ui/toneColor';
import { bytesText } from '../../words/bytes';
import { useWords } from '../../words/useWords';

type ServingPart = Exclude<
  keyof MemoryBudget,
  'memory' | 'gradients' | 'optimizer'
>;

const PARTS: readonly ServingPart[] = [
  'weights',
  'kvCache',
  'activations',
  'runtime',
  'reserved',
  'free',
];

function inkOf(part: ServingPart, theme: Theme): string {
  switch (part) {
    case 'free':
      return trackColor(theme);
    case 'reserved':
      return `repeating-linear-gradient(135deg, ${
        theme.palette.text.secondary
      } 0 1px, ${trackColor(theme)} 1px 4px)`;
    default:
      return OWNER_COLOURS[PARTS.indexOf(part)];
  }
}

/** Where the memory of one GPU goes. */
export function MemoryBudgetBar(props: { shape: ServingShape }) {
  const { gpu, budget } = props.shape;
  const words = useWords();
  const { t } = words;
  const theme = useTheme();
  const title = t('creating.budget.title', {
    model: gpu.model,
    memory: bytesText(budget.memory, words),
  });
  return (
    <div>
      <Secondary aria-hidden>{title}</Secondary>
      <StackedBar
        title={title}
        total={budget.memory}
        parts={PARTS.map(part => ({
          key: part,
          size: budget[part],
          text: t('creating.budget.row', {
            part: t(`creating.budget.part.${part}`),
            size: bytesText(budget[part], words),
          }),
          background: inkOf(part, theme),
        }))}
      />
    </div>
  );
}
