const UNNAMED = /^(?:sheet|лист|парақ|бет|tabelle|feuil|hoja)\s*\d+$/iu

/** True for a name that programs give to sheets by themselves; it is no heading. */
export function isSheetUnnamed(name: string): boolean {
  return UNNAMED.test(name)
}
