import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Serves the window over made-up documents: `vite --config tests/renderer/harness/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(import.meta.dirname, '../../../node_modules/.vite-harness'),
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5199, strictPort: false, hmr: false, fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
})
