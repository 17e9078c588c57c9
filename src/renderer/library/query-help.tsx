import { CircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../components/button.tsx'
import { Popover } from '../components/popover.tsx'
import { type PlainKey, useText } from '../i18n/index.tsx'
import { searchFor } from './search-state.ts'

/** What the query language can say: an example to try, and what it finds. */
const LINES: readonly (readonly [example: string, meaning: PlainKey])[] = [
  ['қауіпсіздік комитет', 'help.words'],
  ['"су ресурстары"', 'help.phrase'],
  ['"су деңгейі"~5', 'help.near'],
  ['арал OR каспий', 'help.or'],
  ['теңіз -арал', 'help.not'],
  ['экспедиц*', 'help.prefix'],
  ['қазакстан~1', 'help.fuzzy'],
  ['=комитеті', 'help.exact'],
  ['type:ORGANISATION', 'help.type'],
  ['entity:"ТМД"', 'help.entity'],
  ['date:1998..2001', 'help.date'],
  ['lang:kk', 'help.language'],
  ['name:*.pdf', 'help.name'],
  ['folder:2003', 'help.folder'],
  ['imported:2026-11..', 'help.imported'],
]

/** The question mark in the search field: the query language, each line ready to try. */
export function QueryHelp(): ReactNode {
  const t = useText()
  return (
    <Popover align="end" label={t('help.title')} trigger={<IconButton icon={CircleQuestionMark} size="small" label={t('help.title')} />}>
      <h2 className="help-title">{t('help.title')}</h2>
      <p className="help-lead">{t('help.lead')}</p>
      <ul className="help-lines">
        {LINES.map(([example, meaning]) => (
          <li key={example}>
            <button type="button" className="help-line" onClick={() => searchFor(example)}>
              <code>{example}</code>
              <span>{t(meaning)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
