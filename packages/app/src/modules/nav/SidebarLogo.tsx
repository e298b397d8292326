import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { styled } from '@mui/material/styles';

const Root = styled('div')(({ theme }) => ({
  width: sidebarConfig.drawerWidthClosed,
  height: 3 * sidebarConfig.logoHeight,
  display: 'flex',
  alignItems: 'center',
  marginBottom: -14,
  color: theme.palette.navigation?.color ?? theme.palette.common.white,
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    marginLeft: 24,
    color: 'inherit',
    fontSize: 20,
    fontWeight: 600,
    letterSpacing: '-0.01em',
    textDecoration: 'none',
  },
}));

/** A quay with one free place in it. */
const Mark = () => (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <g fill="currentColor">
      <rect x="2" y="4" width="6" height="6" rx="1.5" />
      <rect x="10" y="4" width="6" height="6" rx="1.5" />
      <rect x="2" y="12" width="6" height="6" rx="1.5" />
      <rect x="18" y="12" width="6" height="6" rx="1.5" />
      <rect x="2" y="21" width="22" height="2.5" rx="1.25" />
    </g>
    <rect
      x="10.75"
      y="12.75"
      width="4.5"
      height="4.5"
      rx="1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  </svg>
);

export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();

  return (
    <Root>
      <Link to="/" underline="none" aria-label="Berth, home">
        <Mark />
        {isOpen ? 'Berth' : null}
      </Link>
    </Root>
  );
};
