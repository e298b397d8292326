import { flattenMessages } from './messages/flatten';
import { japanese } from './messages/ja';

// The loader of a translation ref reads the default export.
export default flattenMessages(japanese);
