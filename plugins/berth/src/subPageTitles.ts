/**
 * Titles of Berth's own sub-pages. Extensions have theirs before it is known who reads; the page says these in the reader's
 * language, and any other, which an app has configured or brought, as it is.
 */
export const MY_SERVICES_TITLE = 'My services';
export const FLEET_TITLE = 'Fleet';
