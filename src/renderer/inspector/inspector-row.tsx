import type { ReactNode } from 'react'
import type { DocumentModel } from '../document/model.ts'
import type { TypeStyles } from '../document/type-styles.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { Fold } from './line.tsx'
import { CitationLine, EntityLine, ItemLine, ListLine, NoticeLine, RuleLine, SentenceLine, Terms } from './lines.tsx'
import { MomentLine } from './moment-line.tsx'
import { Overview } from './overview.tsx'
import type { InspectorRow } from './rows.ts'

interface RowProps {
  readonly model: DocumentModel
  readonly row: InspectorRow
  readonly styles: TypeStyles
  readonly onToggle: (key: string, open: boolean) => void
}

/** One row of the inspector, as its kind asks. */
export function InspectorRowView(props: RowProps): ReactNode {
  const { model, row } = props
  switch (row.kind) {
    case 'section':
    case 'type':
      return <HeadingRow {...props} row={row} />
    case 'overview':
      return <Overview model={model} />
    case 'sentence':
      return <SentenceLine model={model} sentence={row.sentence} />
    case 'entity':
      return <EntityLine model={model} entity={row.entity} />
    case 'moment':
      return <MomentLine model={model} entry={row.entry} first={row.first} last={row.last} />
    case 'list':
      return <ListLine model={model} list={row.list} />
    case 'item':
      return <ItemLine model={model} item={row.item} />
    case 'citation':
      return <CitationLine model={model} label={row.label} citations={row.citations} />
    case 'terms':
      return <Terms model={model} terms={row.terms} />
    case 'rule':
      return <RuleLine model={model} rule={row.rule} changes={row.changes} />
    case 'notice':
      return <NoticeLine notice={row.notice} />
  }
}

type Heading = Extract<InspectorRow, { readonly kind: 'section' | 'type' }>

function HeadingRow({ row, styles, onToggle }: RowProps & { readonly row: Heading }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const toggle = (): void => onToggle(row.key, !row.open)
  const count = <span className="inspector-line-count numbers">{formatNumber(row.count, language)}</span>
  if (row.kind === 'section') {
    return (
      <h2 className="inspector-section-heading">
        <Fold open={row.open} onToggle={toggle}>
          <span className="inspector-section-name">{t(`inspector.${row.name}`)}</span>
          {row.name !== 'overview' && count}
        </Fold>
      </h2>
    )
  }
  const style = styles.get(row.type)
  return (
    <h3 className="inspector-type-heading hue" style={style?.style}>
      <Fold open={row.open} onToggle={toggle}>
        <span className={`inspector-type-name mark-name shape-${style?.shape ?? 'solid'}`}>{style?.label ?? row.type}</span>
        {count}
      </Fold>
    </h3>
  )
}
