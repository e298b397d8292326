export { PersonalStatuses } from './PersonalStatuses';
