import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = process.env['DENGWEN_SERVER'] ?? 'http://127.0.0.1:3000';

/** The staff workbench: `npx vite` for development beside a running server, `npx vite build` for the server to hand out. */
export default defineConfig({
  root: fileURLToPath(new URL('web/workbench', import.meta.url)),
  base: '/workbench/',
  plugins: [react()],
  server: { proxy: { '/api': SERVER } },
  build: {
    outDir: fileURLToPath(new URL('dist/workbench', import.meta.url)),
    emptyOutDir: true,
    // The office network is local and the chunks below are cached for good; a warning at 500 kB says nothing here.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/,
              priority: 20,
            },
          ],
        },
      },
    },
  },
});
