import { ArrowDownUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../components/button.tsx'
import { Menu, MenuCheck, MenuChoice, MenuLabel, MenuLine } from '../components/menu.tsx'
import { useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { quest, setQuest } from './search-state.ts'

const WAYS = ['letters', 'latin', 'yo'] as const

/** How results stand: their order, documents that are nearly the same, and ways of writing that are taken for one another. */
export function ResultsMenu(): ReactNode {
  const t = useText()
  const { order, unfold, spelling } = useStore(quest)
  return (
    <Menu trigger={<IconButton icon={ArrowDownUp} size="small" label={t('sort.label')} />}>
      <MenuChoice
        label={t('sort.label')}
        value={order}
        options={[
          { value: 'relevance', words: t('sort.relevance') },
          { value: 'name', words: t('sort.name') },
          { value: 'imported', words: t('sort.imported') },
          { value: 'date', words: t('sort.date') },
        ]}
        onChange={(next) => setQuest({ order: next })}
      />
      <MenuLine />
      <MenuChoice
        label={t('alike.label')}
        value={unfold ? 'apart' : 'folded'}
        options={[
          { value: 'folded', words: t('alike.folded') },
          { value: 'apart', words: t('alike.apart') },
        ]}
        onChange={(next) => setQuest({ unfold: next === 'apart' })}
      />
      <MenuLine />
      <MenuLabel>{t('spelling.label')}</MenuLabel>
      {WAYS.map((way) => (
        <MenuCheck
          key={way}
          checked={spelling[way] ?? true}
          onChange={(checked) => setQuest({ spelling: { ...spelling, [way]: checked } })}
        >
          {t(`spelling.${way}`)}
        </MenuCheck>
      ))}
    </Menu>
  )
}
