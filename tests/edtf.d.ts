declare module 'edtf' {
  /** Parses EDTF or throws; `min` and `max` are milliseconds since 1970, both included. */
  export default function edtf(text: string): { readonly type: string; readonly min: number; readonly max: number }
}
