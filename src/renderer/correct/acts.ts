import { useMemo } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import { type CorrectionRequest, type CorrectionStep, isPlaced, type Place } from '../../engine/model/correction.ts'
import { dropToast, showToast } from '../components/toast.ts'
import { useTypeStyles } from '../document/type-styles.ts'
import { useEngine } from '../engine.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'
import { type Speech, stepInWords } from './in-words.ts'

/** What can be put right by hand; each says what was done and offers to undo it. */
export interface Acts {
  /** Puts things right in a document as one step; resolves to false when that was refused, and then says why. */
  readonly correct: (document: string, requests: readonly CorrectionRequest[]) => Promise<boolean>
  /** Takes back every correction of these words. */
  readonly takeBack: (document: string, place: Place) => Promise<void>
  /** Takes one correction back. */
  readonly withdraw: (id: string) => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** The toast of what was done last: what came before lies under it, and offers nothing any more. */
let last: number | null = null

/** The ways to put things right from a component. */
export function useActs(): Acts {
  const engine = useEngine()
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  return useMemo(
    () => createActs(engine, { t, language, labelOf: (type) => styles.get(type)?.label ?? type }),
    [engine, t, language, styles],
  )
}

function createActs(engine: Engine, speech: Speech): Acts {
  const { t } = speech
  const tell = (title: string, words: string, run: () => Promise<void>): void => {
    if (last !== null) dropToast(last)
    last = showToast({ kind: 'good', title, action: { words, run: () => void run() } })
  }
  const trying = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      showError(t, t('correct.failed'), error)
      return false
    }
  }
  const stepping = (step: () => Promise<CorrectionStep | null>, back: boolean) => async (): Promise<void> => {
    await trying(async () => {
      const done = await step()
      if (done === null) return
      const what = stepInWords(done, speech)
      if (back) tell(t('correct.undone', { what }), t('correct.redo'), acts.redo)
      else tell(what, t('correct.undo'), acts.undo)
    })
  }
  const acts: Acts = {
    correct: (document, requests) =>
      trying(async () => {
        const step = await engine.correctAll(document, requests)
        tell(stepInWords(step, speech), t('correct.undo'), acts.undo)
      }),
    takeBack: async (document, { span, quote }) => {
      await trying(async () => {
        const standing = await engine.corrections(document)
        await engine.withdraw(standing.filter((one) => isPlaced(one) && sameSpan(one.span, span)).map(({ id }) => id))
        tell(t('correct.returned', { quote }), t('correct.undo'), acts.undo)
      })
    },
    withdraw: async (id) => {
      await trying(async () => {
        await engine.withdraw([id])
        tell(t('correct.withdrawn'), t('correct.undo'), acts.undo)
      })
    },
    undo: stepping(() => engine.undo(), true),
    redo: stepping(() => engine.redo(), false),
  }
  return acts
}

function sameSpan(a: Place['span'], b: Place['span']): boolean {
  return a.start === b.start && a.end === b.end
}
