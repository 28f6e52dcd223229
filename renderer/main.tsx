// The page's entry: connects to the host and shows the app.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connect } from './host/connect.ts';
import { HostProvider } from './host/HostContext.tsx';
import { followTheme } from './settings/theme.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

// Until the preferences are known, the system's wish is the best guess.
followTheme('auto')();

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no #app to show Fanfolio in.');
createRoot(root).render(
  <StrictMode>
    <HostProvider connection={connect()}>
      <App />
    </HostProvider>
  </StrictMode>,
);
