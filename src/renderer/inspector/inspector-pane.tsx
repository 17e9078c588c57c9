import './inspector.css'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Search, X } from 'lucide-react'
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { IconButton } from '../components/button.tsx'
import type { DocumentModel } from '../document/model.ts'
import { changesByRule } from '../document/repair-counts.ts'
import { useTypeStyles } from '../document/type-styles.ts'
import { useOpenDocument } from '../document/use-analysis.ts'
import { useDescription } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useSetting } from '../settings/settings.ts'
import { InspectorRowView } from './inspector-row.tsx'
import { type InspectorRow, inspectorContent, inspectorRows } from './rows.ts'
import { useRowKeys } from './use-row-keys.ts'

/** The structured summary of the open document; every line goes to the words that prove it. */
export function InspectorPane(): ReactNode {
  const t = useText()
  const { id, model: latest, whole } = useOpenDocument()
  const model = useDeferredValue(whole ? latest : null)
  if (model && model.analysis.document.id === id) return <Inspector key={id} model={model} />
  return <div className="inspector inspector-none">{id === null && <p>{t('inspector.none')}</p>}</div>
}

function Inspector({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const [filter, setFilter] = useState('')
  const [rows, toggle] = useInspectorRows(model, useDeferredValue(filter))
  return (
    <div className="inspector">
      <div className="inspector-filter">
        <Search aria-hidden="true" size={15} strokeWidth={1.75} />
        <input
          type="text"
          aria-label={t('inspector.filter')}
          placeholder={t('inspector.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => event.code === 'Escape' && setFilter('')}
        />
        {filter !== '' && <IconButton size="small" icon={X} label={t('inspector.filter.clear')} onClick={() => setFilter('')} />}
      </div>
      {rows.length === 0 ? (
        <p className="inspector-empty">{t('inspector.filter.none')}</p>
      ) : (
        <RowList model={model} rows={rows} onToggle={toggle} />
      )}
    </div>
  )
}

type Toggle = (key: string, open: boolean) => void
type OpenSettings = Readonly<Record<string, boolean>>

const CLOSED_AT_FIRST: ReadonlySet<string> = new Set(['repairs'])
const NO_CHOICE: OpenSettings = {}

/** The rows to show, and the way to open and close a section; what is open is remembered. */
function useInspectorRows(model: DocumentModel, filter: string): readonly [readonly InspectorRow[], Toggle] {
  const { entityTypes } = useDescription()
  const [chosen, setChosen] = useSetting<OpenSettings>('inspector.open', NO_CHOICE)
  const content = useMemo(() => {
    const types = entityTypes.map((info) => info.type)
    return inspectorContent(model, types, changesByRule(model.changes()))
  }, [model, entityTypes])
  const rows = useMemo(() => {
    const quiet = new Set(entityTypes.filter((info) => !info.shown).map((info) => `type:${info.type}`))
    const isOpen = (key: string): boolean => chosen[key] ?? !(CLOSED_AT_FIRST.has(key) || quiet.has(key))
    return inspectorRows(content, { isOpen, filter })
  }, [content, chosen, filter, entityTypes])
  const toggle = useCallback<Toggle>((key, open) => setChosen({ ...chosen, [key]: open }), [chosen, setChosen])
  return [rows, toggle]
}

const HEIGHTS: Readonly<Record<InspectorRow['kind'], number>> = {
  section: 38,
  overview: 130,
  sentence: 84,
  type: 32,
  entity: 34,
  moment: 78,
  list: 40,
  item: 44,
  citation: 46,
  terms: 120,
  rule: 50,
  notice: 60,
}

interface RowListProps {
  readonly model: DocumentModel
  readonly rows: readonly InspectorRow[]
  readonly onToggle: Toggle
}

function RowList({ model, rows, onToggle }: RowListProps): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  const scroller = useRef<HTMLElement>(null)
  const headings = useMemo(() => rows.flatMap((row, i) => (row.kind === 'section' ? [i] : [])), [rows])
  const stuck = useRef(0)
  const list = useVirtualizer<HTMLElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => HEIGHTS[rows[index]?.kind ?? 'entity'], [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 8,
    scrollPaddingStart: HEIGHTS.section,
    paddingEnd: 48,
    rangeExtractor: useCallback(
      (range: Range) => {
        stuck.current = headings.findLast((heading) => heading <= range.startIndex) ?? 0
        return [...new Set([stuck.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b)
      },
      [headings],
    ),
  })
  const onKeyDown = useRowKeys(scroller, list, rows, onToggle)
  return (
    <section ref={scroller} className="inspector-scroller" aria-label={t('inspector.label')} onKeyDown={onKeyDown}>
      <div className="inspector-rows" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const sticks = item.index === stuck.current
          return (
            <div
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              data-key={row.key}
              className={sticks ? 'inspector-place inspector-stuck' : 'inspector-place'}
              style={sticks ? undefined : { transform: `translateY(${item.start}px)` }}
            >
              <InspectorRowView model={model} row={row} styles={styles} onToggle={onToggle} />
            </div>
          )
        })}
      </div>
    </section>
  )
}
