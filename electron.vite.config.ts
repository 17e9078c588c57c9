import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Copies what pdf.js reads at run time beside a bundle. */
function pdfAssets(): Plugin {
  let outDir = ''
  return {
    name: 'pdf-assets',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: () => {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        cpSync(resolve('node_modules/pdfjs-dist', folder), resolve(outDir, 'pdfjs', folder), { recursive: true })
      }
      cpSync(resolve('node_modules/libarchive-wasm/dist/libarchive.wasm'), resolve(outDir, 'pdfjs/wasm/libarchive.wasm'))
    },
  }
}

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/main/index.ts', engine: 'src/main/engine-process.ts', reader: 'src/main/reader-process.ts' },
        external: ['electron'],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react(), pdfAssets()],
    build: {
      outDir: resolve('out/renderer'),
      rollupOptions: { input: 'src/renderer/index.html' },
      assetsInlineLimit: 0,
      minify: true,
      chunkSizeWarningLimit: 3000,
      modulePreload: { polyfill: false },
    },
  },
})
