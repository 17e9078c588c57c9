import type { InterfaceLanguage } from '../../engine/contracts/engine.ts'

/** An EDTF value in words of the window's language; the value itself when it has none. */
export function dateInWords(edtf: string, _language: InterfaceLanguage): string {
  return edtf
}
