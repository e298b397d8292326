export { OidcSignIn } from './OidcSignIn';
export { oidcUserOf } from './OidcUser';
