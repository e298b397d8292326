import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useWords } from '../../words/useWords';

/** Taints to choose one of, open. */
export function TaintMenu(props: {
  anchor: HTMLElement;
  taints: readonly string[];
  onChoose: (toleration: string) => void;
  onClose: () => void;
}) {
  const { anchor, taints, onChoose, onClose } = props;
  const { t } = useWords();
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {taints.length === 0 && (
        <MenuItem disabled dense>
          {t('preview.noOtherTaints')}
        </MenuItem>
      )}
      {taints.map(toleration => (
        <MenuItem dense key={toleration} onClick={() => onChoose(toleration)}>
          {toleration}
        </MenuItem>
      ))}
    </Menu>
  );
}
