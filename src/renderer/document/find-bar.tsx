import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import type { Span } from '../../engine/model/span.ts'
import { IconButton } from '../components/button.tsx'
import { useEngine } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { moveTo, setSession, useSession } from '../session.ts'
import { createStore, useStore } from '../store.ts'

/** What is looked for, also after another document was opened; null while nothing is. A new `turn` takes the keyboard again. */
const wish = createStore<{ readonly turn: number; readonly typed: string } | null>(null)

/** Opens the field that finds words in the open document, or goes back to it. */
export function findInDocument(): void {
  const { turn, typed } = wish.get() ?? { turn: 0, typed: '' }
  wish.set({ turn: turn + 1, typed })
}

const PAUSE = 120
const MOST = 10_000

/** Finds words of the open document in every one of their forms: Enter goes to the next place, Shift+Enter back, Escape closes. */
export function FindBar({ document }: { readonly document: string }): ReactNode {
  const now = useStore(wish)
  return now && <OpenFindBar document={document} {...now} />
}

interface OpenFindBarProps {
  readonly document: string
  readonly turn: number
  readonly typed: string
}

function OpenFindBar({ document, turn, typed }: OpenFindBarProps): ReactNode {
  const t = useText()
  const language = useLanguage()
  const engine = useEngine()
  const field = useRef<HTMLInputElement>(null)
  const places = usePlaces(engine, document, typed)
  const { target } = useSession()
  const at = places.findIndex(({ start }) => start === target?.span.start)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish takes the keyboard
  useEffect(() => field.current?.select(), [turn])
  const close = (): void => {
    wish.set(null)
    setSession({ hits: [] })
  }
  const go = (step: 1 | -1): void => {
    const place = places[(at + step + places.length) % places.length]
    if (place) moveTo(place)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'Enter' || event.code === 'NumpadEnter') go(event.shiftKey ? -1 : 1)
    else if (event.code === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="find-bar" aria-label={t('find.label')}>
      <Search aria-hidden="true" size={15} strokeWidth={1.75} />
      <input
        ref={field}
        className="find-field"
        value={typed}
        placeholder={t('find.label')}
        aria-label={t('find.label')}
        onChange={(event) => wish.set({ turn, typed: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <span className="find-count numbers" role="status">
        {typed.trim() !== '' &&
          (places.length === 0
            ? t('find.none')
            : t('find.place', { i: formatNumber(at + 1, language), n: formatNumber(places.length, language) }))}
      </span>
      <IconButton
        icon={ChevronUp}
        size="small"
        label={t('find.previous')}
        keys="Shift Enter"
        disabled={places.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        icon={ChevronDown}
        size="small"
        label={t('find.next')}
        keys="Enter"
        disabled={places.length === 0}
        onClick={() => go(1)}
      />
      <IconButton icon={X} size="small" label={t('action.close')} keys="Esc" onClick={close} />
    </search>
  )
}

const NOWHERE: readonly Span[] = []

/** Where the words typed stand in the document, in its order; they are lit as hits, and the first that comes is gone to. */
function usePlaces(engine: Engine, document: string, typed: string): readonly Span[] {
  const [places, setPlaces] = useState(NOWHERE)
  useEffect(() => {
    let late = false
    const show = (found: readonly Span[]): void => {
      if (late) return
      setPlaces(found)
      setSession({ hits: found })
      if (found[0]) moveTo(found[0])
    }
    if (typed.trim() === '') return show(NOWHERE)
    const timer = setTimeout(() => {
      engine.concordance({ query: typed, documents: [document], typing: true, limit: MOST, context: 0 }).then(
        ({ rows }) => show(rows.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)),
        () => show(NOWHERE),
      )
    }, PAUSE)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [engine, document, typed])
  return places
}
