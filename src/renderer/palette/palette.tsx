import './palette.css'
import { Command } from 'cmdk'
import { FileText } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { SearchHit } from '../../engine/contracts/search.ts'
import { shownName } from '../components/shown-name.ts'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { openDocument } from '../session.ts'
import { type Offer, type PaletteHost, useOffers } from './offers.ts'

interface PaletteProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly host: PaletteHost
}

/** Everything that the window can do and every document, by name: typed in any of the three languages, chosen with arrows and Enter, or clicked; what slides under a pointer that rests is not chosen. */
export function Palette({ open, onOpenChange, host }: PaletteProps): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState('')
  const offers = useOffers(host)
  const documents = useDocuments(open ? typed : '')
  const groups = [...new Set(offers.map(({ group }) => group))]
  const turn = (nowOpen: boolean): void => {
    setTyped('')
    onOpenChange(nowOpen)
  }
  const choose = (run: () => void): void => {
    turn(false)
    run()
  }
  return (
    <Command.Dialog
      open={open}
      onOpenChange={turn}
      label={t('palette.title')}
      className="palette"
      overlayClassName="veil"
      contentClassName="dialog palette-dialog"
      filter={fits}
      loop
      disablePointerSelection
    >
      <Command.Input onValueChange={setTyped} placeholder={t('palette.field')} className="palette-field" />
      <Command.List className="palette-list" label={t('palette.title')}>
        <Command.Empty className="palette-none">{t('palette.none')}</Command.Empty>
        {groups.map((group) => (
          <Command.Group key={group} heading={t(group)} className="palette-group">
            {offers
              .filter((offer) => offer.group === group)
              .map((offer) => (
                <OfferItem key={offer.id} offer={offer} onChoose={choose} />
              ))}
          </Command.Group>
        ))}
        {documents.length > 0 && (
          <Command.Group heading={t('palette.documents')} className="palette-group">
            {documents.map((hit) => (
              <Command.Item
                key={hit.document}
                value={`${DOCUMENT}${hit.document}`}
                className="palette-item"
                onSelect={() => choose(() => openDocument(hit.document))}
              >
                <FileText aria-hidden="true" size={15} strokeWidth={1.75} />
                <span className="palette-words">{shownName(hit.title || hit.name)}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command.Dialog>
  )
}

function OfferItem({ offer, onChoose }: { readonly offer: Offer; readonly onChoose: (run: () => void) => void }): ReactNode {
  return (
    <Command.Item value={offer.id} keywords={[...offer.also]} className="palette-item" onSelect={() => onChoose(offer.run)}>
      <span className="palette-words">{offer.words}</span>
      {offer.keys.length > 0 && (
        <span className="chord">
          {offer.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </Command.Item>
  )
}

/** What ids of documents begin with. */
const DOCUMENT = 'document:'

/** 1 when each word typed begins a word of the offer in one of the languages, else 0; documents, which come late, stand behind what fits. */
export function fits(id: string, typed: string, keywords: readonly string[] = []): number {
  if (id.startsWith(DOCUMENT)) return 0.5
  const words = wordsOf(keywords.join(' '))
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

const FEW = 6
const PAUSE = 120

/** Documents that fit what is typed, the best first. */
function useDocuments(typed: string): readonly SearchHit[] {
  const engine = useEngine()
  const [found, setFound] = useState<readonly SearchHit[]>([])
  useEffect(() => {
    if (typed.trim() === '') return setFound([])
    let late = false
    const timer = setTimeout(() => {
      engine.search({ query: typed, typing: true, limit: FEW, snippets: 0 }).then(
        ({ results }) => late || setFound(results),
        () => late || setFound([]),
      )
    }, PAUSE)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [engine, typed])
  return found
}
