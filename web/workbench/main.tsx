import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbench } from './app/Workbench.tsx';
import './app/base.css';
import './app/frame.css';
import './ui/sections.css';
import './ui/tables.css';
import './ui/filters.css';
import './ui/lights.css';
import './app/print.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
