// Composition root of the workbench: chooses the host, opens the registry, draws.
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-naskh-arabic';
import '@fontsource-variable/source-serif-4';
import { createRoot } from 'react-dom/client';
import { createHost } from './host/createHost.ts';
import { HostContext } from './host/HostContext.tsx';
import { createProjectRegistry } from './storage/registry.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/facets.css';
import { App } from './views/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

const host = await createHost();
createRoot(root).render(
  <HostContext value={host}>
    <App registry={createProjectRegistry()} />
  </HostContext>,
);
