/** A memory of WebAssembly, in pages of 64 KiB. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer
}

interface Wasm {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, object>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** WebAssembly as Node and Electron have it; the engine's types know no browser, where it is otherwise declared. */
export const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly
