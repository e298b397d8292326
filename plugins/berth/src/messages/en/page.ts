import { FLEET_TITLE, MY_SERVICES_TITLE } from '../../subPageTitles';

/** Of a whole page of Berth: what it is called, and where nothing of it may be shown. */
export const page = {
  title: { services: MY_SERVICES_TITLE, fleet: FLEET_TITLE },
  signedOut: {
    title: 'Your sign-in has expired',
    detail: 'Sign in again, and this page comes back.',
  },
  unknown: {
    title: 'Berth’s backend does not know this page',
    detail:
      'It may be of an older version than the page. Ask whoever runs this portal.',
  },
} as const;
