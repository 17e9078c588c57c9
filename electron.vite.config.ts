import { cpSync } from 'node:fs'
import { relative, resolve } from 'node:path'
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

/** Lets utif2 find pako in a bundle: it asks whether there is a `require`, and in a browser there is none. */
function bundledPako(): Plugin {
  const asked = /\(typeof require === ["']function["']\) \? (require\(["']pako["']\)) : self\.pako/u
  return { name: 'bundled-pako', transform: (code, id) => (id.includes('utif2') && asked.test(code) ? code.replace(asked, '$1') : null) }
}

/** Packages that recognise letters, which are loaded when they are needed, with the parts of each that are. */
const OCR_PACKAGES: readonly (readonly [string, RegExp])[] = [
  ['tesseract.js', /^(?:src|package\.json)/u],
  ['tesseract.js-core', /^(?:package\.json|LICENSE|tesseract-core(?:-simd|-relaxedsimd)?-lstm\.(?:js|wasm))$/u],
  ['@tesseract.js-data/kaz', /^4\.0\.0_best_int/u],
  ['@tesseract.js-data/eng', /^4\.0\.0_best_int/u],
  ['@napi-rs/canvas', /./u],
  [
    `@napi-rs/canvas-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : process.platform === 'win32' ? '-msvc' : ''}`,
    /./u,
  ],
  ...['bmp-js', 'is-url', 'regenerator-runtime', 'wasm-feature-detect', 'zlibjs'].map((name) => [name, /./u] as const),
]

/** Copies what the recogniser of letters is made of beside the bundles, where Node finds packages. */
function ocrPackages(): Plugin {
  return {
    name: 'ocr-packages',
    apply: 'build',
    closeBundle: () => {
      for (const [name, parts] of OCR_PACKAGES) {
        const from = resolve('node_modules', name)
        const filter = (file: string): boolean => file === from || parts.test(relative(from, file).replaceAll('\\', '/'))
        cpSync(from, resolve('out/main/node_modules', name), { recursive: true, dereference: true, filter })
      }
    },
  }
}

export default defineConfig({
  main: {
    plugins: [ocrPackages()],
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          engine: 'src/main/engine-process.ts',
          reader: 'src/main/reader-process.ts',
          'ocr-thread': 'src/node/ocr-thread.ts',
        },
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
    worker: { plugins: () => [bundledPako()] },
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
