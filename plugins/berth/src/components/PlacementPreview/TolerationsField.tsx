import { lazy, Suspense, useMemo, useState } from 'react';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { untoleratedTaints } from '../../preview/untoleratedTaints';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';

// Of all that the preview is drawn with, a menu is the largest, and few open it.
const TaintMenu = lazy(() =>
  import('./TaintMenu').then(m => ({ default: m.TaintMenu })),
);

const Chips = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));

const Tolerated = styled(Chip)({
  margin: 0,
  maxWidth: '100%',
  fontFamily: 'inherit',
});

/** The taints a pod tolerates; another is chosen among those that the cluster has. */
export function TolerationsField(props: {
  snapshot: Snapshot;
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { snapshot, value, onChange } = props;
  const { t } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const others = useMemo(
    () => untoleratedTaints(snapshot, value),
    [snapshot, value],
  );
  const close = () => setAnchor(undefined);
  return (
    <div role="group" aria-label={t('preview.field.tolerations')}>
      <Secondary aria-hidden>{t('preview.field.tolerations')}</Secondary>
      <Chips>
        {value.map(toleration => (
          <li key={toleration}>
            <Tolerated
              size="small"
              label={toleration}
              deleteIcon={
                <RiCloseLine
                  size={14}
                  role="button"
                  aria-label={t('preview.removeToleration', { toleration })}
                />
              }
              onDelete={() =>
                onChange(value.filter(other => other !== toleration))
              }
            />
          </li>
        ))}
        <li>
          <IconButton
            size="small"
            aria-label={t('preview.addToleration')}
            aria-haspopup="menu"
            onClick={event => setAnchor(event.currentTarget)}
          >
            <RiAddLine size={16} />
          </IconButton>
        </li>
      </Chips>
      {anchor && (
        <Suspense fallback={null}>
          <TaintMenu
            anchor={anchor}
            taints={others}
            onChoose={toleration => {
              onChange([...value, toleration]);
              close();
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}
