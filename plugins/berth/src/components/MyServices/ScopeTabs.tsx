import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { styled } from '@mui/material/styles';
import type { ServiceScope } from '@berth/backstage-plugin-berth-common';
import { useWords } from '../../words/useWords';

const SCOPES: readonly ServiceScope[] = ['owned', 'named', 'all'];

const Choice = styled(ToggleButton)(({ theme }) => ({
  padding: theme.spacing(0.5, 1.5),
  color: theme.palette.text.primary,
  fontFamily: 'inherit',
  fontSize: theme.typography.pxToRem(14),
  letterSpacing: 'normal',
  textTransform: 'none',
}));

/** Owned, starred, or all that the reader may see. */
export function ScopeTabs(props: {
  scope: ServiceScope;
  onChange: (scope: ServiceScope) => void;
}) {
  const { scope, onChange } = props;
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={scope}
      aria-label={t('services.scope.label')}
      onChange={(_event, chosen: ServiceScope | null) => {
        if (chosen) onChange(chosen);
      }}
    >
      {SCOPES.map(value => (
        <Choice key={value} value={value}>
          {t(`services.scope.${value}`)}
        </Choice>
      ))}
    </ToggleButtonGroup>
  );
}
