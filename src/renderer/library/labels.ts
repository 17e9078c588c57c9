import type { Description, InterfaceLanguage } from '../../engine/contracts/engine.ts'
import type { FacetCount, FacetName } from '../../engine/contracts/search.ts'
import { formatName } from '../components/format-name.ts'
import { shownName } from '../components/shown-name.ts'
import { formatDay } from '../i18n/format.ts'
import type { Say } from '../i18n/index.tsx'

/** What the window calls a value of a facet: a type by its label, a language by its name, anything else as the engine says it. */
export function facetLabel(
  facet: FacetName,
  count: Pick<FacetCount, 'value' | 'label'>,
  language: InterfaceLanguage,
  description: Description,
  t: Say,
): string {
  if (facet === 'type') return description.entityTypes.find((info) => info.type === count.value)?.labels[language] ?? count.label
  if (facet === 'language') return languageName(count.value, t)
  if (facet === 'folder') return folderName(count.label) || t('facet.noFolder')
  if (facet === 'imported') return formatDay(count.value, language)
  if (facet === 'format') return formatName(count.label)
  return count.label
}

/** The last two folders of a path. */
function folderName(folder: string): string {
  return shownName(folder.split(/[\\/]/u).filter(Boolean).slice(-2).join('/'))
}

/** A document language's name in the window's language. */
export function languageName(code: string, t: Say): string {
  if (code === 'kk') return t('language.kk')
  if (code === 'ru') return t('language.ru')
  if (code === 'en') return t('language.en')
  return t('language.und')
}
