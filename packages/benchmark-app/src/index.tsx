import '@backstage/cli/asset-types';
import { createApp } from '@backstage/frontend-defaults';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import '@backstage/ui/css/styles.css';
import ReactDOM from 'react-dom/client';

// Every other plugin is found when the app is built, as in the app that users get.
const app = createApp({ features: [kubernetesPlugin] });

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
