import { registerHooks } from 'node:module'

/** Lets the built bundles find this stand-in where they import `electron`. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true } : next(specifier, context),
})
