import { Bookmark, Ellipsis, MoveHorizontal, NotebookPen, Quote, Search } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { EntityType } from '../../engine/model/annotation.ts'
import type { Side, Span } from '../../engine/model/span.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Menu, MenuItem } from '../components/menu.tsx'
import type { DocumentModel, Mark } from '../document/model.ts'
import { useTypeStyles } from '../document/type-styles.ts'
import { useDescription } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { library } from '../library/library-state.ts'
import { searchFor } from '../library/search-state.ts'
import { useNoteActs, writing } from '../notes/notes-state.ts'
import { jumpTo } from '../session.ts'
import { isTyping, modifier } from '../shortcuts.ts'
import { useStore } from '../store.ts'
import { useWindowKeys } from '../use-window-keys.ts'
import { useActs } from './acts.ts'
import { copyWithSource } from './copy-with-source.ts'
import { type ChosenWords, chosenWords, type Selectable } from './selected-words.ts'
import { typeKeys } from './type-keys.ts'

interface SelectionBarProps {
  readonly model: DocumentModel
  readonly shown: Selectable
  readonly frame: RefObject<HTMLElement | null>
  /** What is selected now, in the text that is shown. */
  readonly selected: () => Span<Side> | null
}

/** Beside selected words: what they can be marked as, each by its key; and whether they are the right bounds of a mark that they touch. */
export function SelectionBar({ model, shown, frame, selected }: SelectionBarProps): ReactNode {
  const { readOnly } = useStore(library)
  const chosen = useChosen(model, shown, frame, selected)
  return chosen && !readOnly ? <Bar key={chosen.words.repaired.start} model={model} {...chosen} /> : null
}

/** Edges of the selected words, CSS pixels in the frame. */
interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

interface Chosen {
  readonly words: ChosenWords
  readonly box: Box
}

function Bar({ model, words, box }: Chosen & { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  const acts = useActs()
  const notes = useNoteActs()
  const keys = typeKeys(useDescription().entityTypes)
  const touched = touchedMark(model, words)
  const { id } = model.analysis.document
  const { span, quote } = words
  const mark = (type: EntityType, instead?: Span): void => {
    document.getSelection()?.removeAllRanges()
    void acts.correct(id, [{ kind: 'mention', action: 'mark', type, span, quote, ...(instead ? { instead } : {}) }])
  }
  useMarkingKeys(keys, mark)
  useCopyKey(() => copyWithSource(model, words))
  const place = useBarPlace(box)
  const others = [...styles.values()].filter(({ type }) => ![...keys.values()].includes(type))
  return (
    <div className="selection-bar-words" role="toolbar" aria-label={t('mark.as', { quote })} ref={place}>
      {touched?.type && (
        <Button look="quiet" size="small" icon={MoveHorizontal} onClick={() => mark(touched.type as EntityType, touched.span)}>
          {t('mark.bounds', { quote: touched.quote })}
        </Button>
      )}
      {[...keys].map(([code, type]) => (
        <button key={type} type="button" className="mark-type-button hue" style={styles.get(type)?.style} onClick={() => mark(type)}>
          <span className={`mark-name shape-${styles.get(type)?.shape}`}>{styles.get(type)?.label ?? type}</span>
          <kbd>{code.slice('Digit'.length)}</kbd>
        </button>
      ))}
      <IconButton
        icon={Quote}
        size="small"
        label={t('shortcuts.copySource')}
        keys={`${modifier()} Shift C`}
        onClick={() => copyWithSource(model, words)}
      />
      <IconButton icon={Search} size="small" label={t('mark.everywhere')} onClick={() => searchEverywhere(words)} />
      <IconButton icon={Bookmark} size="small" label={t('notes.bookmark')} onClick={() => notes.write(id, words, '')} />
      <IconButton
        icon={NotebookPen}
        size="small"
        label={t('notes.write')}
        onClick={() => writing.set({ document: id, place: { span, quote }, note: null })}
      />
      <Menu trigger={<IconButton icon={Ellipsis} size="small" label={t('mark.more')} />}>
        {others.map(({ type, label }) => (
          <MenuItem key={type} onSelect={() => mark(type)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}

/** Searches the library for these words, and keeps their place to come back to. */
function searchEverywhere({ span, quote }: ChosenWords): void {
  document.getSelection()?.removeAllRanges()
  jumpTo(span)
  searchFor(`"${quote.replaceAll('"', ' ')}"`)
}

function useMarkingKeys(keys: ReadonlyMap<string, EntityType>, mark: (type: EntityType) => void): void {
  useWindowKeys((event) => {
    const type = keys.get(event.code)
    if (!type || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target))
      return
    event.preventDefault()
    mark(type)
  }, 'first')
}

function useCopyKey(copy: () => void): void {
  useWindowKeys((event) => {
    if (event.code !== 'KeyC' || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    copy()
  })
}

/** The innermost mention that the words overlap without being it. */
function touchedMark(model: DocumentModel, { repaired }: ChosenWords): Mark | undefined {
  return model.marks.findLast(
    (mark) =>
      mark.mention !== null &&
      mark.repaired.start < repaired.end &&
      mark.repaired.end > repaired.start &&
      (mark.repaired.start !== repaired.start || mark.repaired.end !== repaired.end),
  )
}

const AIR = 8

/** Puts the bar under the words, or above them where there is no room, within its frame. */
function useBarPlace({ left, top, bottom }: Box): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const frame = bar.current?.offsetParent
    if (!bar.current || !frame) return
    const { offsetWidth, offsetHeight, style } = bar.current
    const below = bottom + AIR
    const above = top - offsetHeight - AIR
    style.left = `${Math.max(AIR, Math.min(left, frame.clientWidth - offsetWidth - AIR))}px`
    style.top = `${Math.max(AIR, below + offsetHeight + AIR > frame.clientHeight ? above : below)}px`
  }, [left, top, bottom])
  return bar
}

/** The words that are selected once the pointer rests, and where they stand. */
function useChosen(
  model: DocumentModel,
  shown: Selectable,
  frame: RefObject<HTMLElement | null>,
  selected: () => Span<Side> | null,
): Chosen | null {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useEffect(() => {
    let pressed = false
    const look = (): void => {
      const selection = document.getSelection()
      const words = pressed || !selection || selection.isCollapsed ? null : chosenWords(model, shown, selected())
      const at = words && selection?.getRangeAt(0).getBoundingClientRect()
      const view = frame.current?.getBoundingClientRect()
      const seen = at && view && at.bottom > view.top && at.top < view.bottom
      setChosen(seen ? { words, box: { left: at.left - view.left, top: at.top - view.top, bottom: at.bottom - view.top } } : null)
    }
    const down = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('.selection-bar-words, .menu')) return
      pressed = true
    }
    const up = (): void => {
      pressed = false
      look()
    }
    const scrolled = (): void => {
      if (document.getSelection()?.isCollapsed === false) look()
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('scroll', scrolled, { capture: true, passive: true })
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('scroll', scrolled, { capture: true })
    }
  }, [model, shown, frame, selected])
  return chosen
}
