import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbench } from './app/Workbench.tsx';
import './app/styles.css';
import './app/print.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
