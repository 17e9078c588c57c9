import { MESSAGES, type Say } from '../i18n/index.tsx'
import type { documentMessages } from '../i18n/messages-document.ts'

type RuleKey = Extract<keyof typeof documentMessages, `repairs.rule.${string}`>

/** What a repair is called in the window's language; its own name when the window does not know it. */
export function ruleName(t: Say, rule: string): string {
  const key = `repairs.rule.${rule}`
  return Object.hasOwn(MESSAGES, key) ? t(key as RuleKey) : rule.replaceAll('-', ' ')
}
