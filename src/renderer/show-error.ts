import type { ErrorCode } from '../engine/model/errors.ts'
import { showToast } from './components/toast.ts'
import type { PlainKey, Say } from './i18n/index.tsx'

const WAYS_OUT: Readonly<Partial<Record<ErrorCode, PlainKey>>> = {
  'no-such-document': 'error.no-such-document',
  'library-locked': 'error.library-locked',
  'library-damaged': 'error.library-damaged',
  'disk-full': 'error.disk-full',
  'read-only': 'error.read-only',
  'write-failed': 'error.write-failed',
  'no-such-library': 'error.no-such-library',
  'library-newer': 'error.library-newer',
  'not-a-library': 'error.not-a-library',
  'unknown-format': 'error.unknown-format',
}

/** Errors of which only the engine knows what is wrong: its sentence, in words that say what to do. */
const TOLD: Readonly<Partial<Record<ErrorCode, 'error.bad-request' | 'error.unexpected'>>> = {
  'bad-request': 'error.bad-request',
  'bad-query': 'error.bad-request',
  unexpected: 'error.unexpected',
}

/** Shows what could not be done and what to do about it; a request that was cancelled shows nothing. */
export function showError(t: Say, title: string, error: unknown): void {
  const code = (error as { readonly code?: ErrorCode } | null)?.code
  if (code === 'cancelled') return
  showToast({ kind: 'error', title, detail: wayOut(t, error) })
}

/** What to do about an error, in the window's language; what only the engine knows of it stands there as the engine says it. */
export function wayOut(t: Say, error: unknown): string {
  const code = (error as { readonly code?: ErrorCode } | null)?.code
  const key = code && WAYS_OUT[code]
  const told = code && TOLD[code]
  const why = error instanceof Error ? error.message : String(error)
  return key ? t(key) : t(told ?? 'error.unexpected', { why })
}
