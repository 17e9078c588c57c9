import { ChevronLeft, ChevronRight, IdCard, Search, WrapText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DateExpression } from '../../engine/model/annotation.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { Button, IconButton } from '../components/button.tsx'
import { MarkCorrection } from '../correct/mark-correction.tsx'
import { closeExplore, explore } from '../explore/explore-state.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { concordanceShown } from '../library/concordance-state.ts'
import { searchFor } from '../library/search-state.ts'
import { moveTo, setSession } from '../session.ts'
import { DateCorrection } from './date-correction.tsx'
import { reasonInWords } from './mark-reasons.ts'
import { type DocumentModel, isCountedAsRead, type Mark, marksBeside } from './model.ts'
import { nextOf } from './steps.ts'
import { useHiddenTypes, useTypeStyles } from './type-styles.ts'

/** Lines of a list in a card; what is more is counted. */
const MOST_LINES = 8

interface MarkCardProps {
  readonly model: DocumentModel
  readonly mark: Mark
  /** Called when the reader goes on to another mark. */
  readonly onLeave: () => void
  /** Called with the id of a mark on the same words that is to be told about instead. */
  readonly onShow: (mark: string) => void
  /** Called when the card is to stay until it is closed. */
  readonly onHold: () => void
}

/** What is known of one mark: what it names, under which names, when, how sure, and who says so. */
export function MarkCard({ model, mark, onLeave, onShow, onHold }: MarkCardProps): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  const style = mark.type ? styles.get(mark.type) : undefined
  return (
    <article className="mark-card-sheet hue" style={style?.style}>
      <header className="mark-card-head">
        <span className={style ? `mark-card-type mark-name shape-${style.shape}` : 'mark-card-type'}>
          {style?.label ?? t('card.citation')}
        </span>
        <Places model={model} mark={mark} onLeave={onLeave} />
      </header>
      <h2 className="mark-card-name">{nameOf(mark)}</h2>
      {mark.quote !== nameOf(mark) && <p className="mark-card-quote">{t('card.written', { quote: mark.quote })}</p>}
      {mark.date && <DateFacts date={mark.date} asRead={isCountedAsRead(model.analysis, mark.date)} />}
      {mark.date && <DateCorrection model={model} date={mark.date} onLeave={onLeave} onHold={onHold} />}
      {mark.mention && !mark.date && <MarkCorrection model={model} mark={mark} mention={mark.mention} onHold={onHold} onLeave={onLeave} />}
      {mark.citation?.locator && <p className="mark-card-line">{mark.citation.locator}</p>}
      <Aliases mark={mark} />
      <Beside model={model} mark={mark} onShow={onShow} />
      <Provenance mark={mark} />
      {mark.entity && !mark.date && (
        <div className="mark-card-ways">
          <Button look="quiet" size="small" icon={Search} onClick={() => findInLibrary(mark, onLeave)}>
            {t('card.find')}
          </Button>
          <Button look="quiet" size="small" icon={WrapText} onClick={() => showConcordance(mark, onLeave)}>
            {t('kwic.title')}
          </Button>
          <Button look="quiet" size="small" icon={IdCard} onClick={() => showDossier(mark, onLeave)}>
            {t('dossier.open')}
          </Button>
        </div>
      )}
    </article>
  )
}

function findInLibrary(mark: Mark, onLeave: () => void): void {
  onLeave()
  searchFor(`entity:"${(mark.entity?.name ?? mark.quote).replaceAll('"', ' ')}"`)
}

/** Every place of the name in the library, each with the words beside it. */
function showConcordance(mark: Mark, onLeave: () => void): void {
  findInLibrary(mark, onLeave)
  closeExplore()
  concordanceShown.set(true)
}

function showDossier(mark: Mark, onLeave: () => void): void {
  onLeave()
  if (mark.entity) explore({ view: 'entity', entity: mark.entity.id })
}

function nameOf(mark: Mark): string {
  if (mark.citation) return `[${mark.citation.label}]`
  return mark.date ? mark.quote : (mark.entity?.name ?? mark.quote)
}

/** «2 of 7», with the way to the mention before and after. */
function Places({ model, mark, onLeave }: Omit<MarkCardProps, 'onHold' | 'onShow'>): ReactNode {
  const t = useText()
  const ids = mark.entity?.mentions ?? []
  if (ids.length < 2) return null
  const go = (direction: 1 | -1): void => {
    const next = model.byId.get(nextOf(ids, mark.id, direction) ?? '')
    if (!next) return
    onLeave()
    setSession({ mark: next.id })
    moveTo(next.span)
  }
  return (
    <span className="mark-card-places numbers">
      <IconButton size="small" icon={ChevronLeft} label={t('card.before')} keys="P" onClick={() => go(-1)} />
      {t('card.place', { i: ids.indexOf(mark.id) + 1, n: ids.length })}
      <IconButton size="small" icon={ChevronRight} label={t('card.after')} keys="N" onClick={() => go(1)} />
    </span>
  )
}

/** What else is marked on the same words; each has a card of its own. */
function Beside({ model, mark, onShow }: Pick<MarkCardProps, 'model' | 'mark' | 'onShow'>): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  const [hidden] = useHiddenTypes()
  const others = marksBeside(model, mark).filter(({ type }) => type === null || !hidden.has(type))
  if (others.length === 0) return null
  return (
    <section className="mark-card-beside" aria-label={t('card.beside')}>
      <h3 className="mark-card-label">{t('card.beside')}</h3>
      <ul>
        {others.slice(0, MOST_LINES).map((other) => {
          const style = other.type ? styles.get(other.type) : undefined
          return (
            <li key={other.id} className="hue" style={style?.style}>
              <button type="button" className="mark-card-other" onClick={() => onShow(other.id)}>
                <span className={style ? `mark-card-type mark-name shape-${style.shape}` : 'mark-card-type'}>
                  {style?.label ?? t('card.citation')}
                </span>
                <span className="mark-card-other-words">{other.quote}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {others.length > MOST_LINES && <p className="mark-card-soft">{t('card.more', { n: others.length - MOST_LINES })}</p>}
    </section>
  )
}

function DateFacts({ date, asRead }: { readonly date: DateExpression; readonly asRead: boolean }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const words = date.edtf === null ? null : edtfInWords(date.edtf, language, date.mod)
  return (
    <div className="mark-card-date">
      {words && words !== date.edtf && <p className="mark-card-date-words">{words}</p>}
      <p className="mark-card-line">
        {date.edtf === null ? t('card.no-value') : <code title="EDTF">{date.edtf}</code>}
        {date.duration && <code title="ISO 8601">{date.duration}</code>}
      </p>
      {date.implied.length > 0 && (
        <p className="mark-card-line mark-card-soft">
          {t('card.implied', { parts: date.implied.map((part) => t(`card.part.${part}`)).join(', ') })}
          {date.anchor && ` ${t(`card.anchor.${date.anchor}`)}`}
        </p>
      )}
      {asRead && <p className="mark-card-line mark-card-soft">{t('card.asRead')}</p>}
    </div>
  )
}

function Aliases({ mark }: { readonly mark: Mark }): ReactNode {
  const t = useText()
  const aliases = mark.entity?.aliases ?? []
  if (aliases.length === 0) return null
  return (
    <section className="mark-card-aliases">
      <h3 className="mark-card-label">{t('card.aliases')}</h3>
      <ul>
        {aliases.slice(0, MOST_LINES).map((alias) => (
          <li key={`${alias.name} ${alias.reason}`} className="mark-card-alias">
            <span>{alias.name}</span>
            <span className="mark-card-reason">{t(`reason.${alias.reason}`)}</span>
          </li>
        ))}
      </ul>
      {aliases.length > MOST_LINES && <p className="mark-card-soft">{t('card.more', { n: aliases.length - MOST_LINES })}</p>}
    </section>
  )
}

function Provenance({ mark }: { readonly mark: Mark }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const by = mark.mention?.by ?? mark.date?.by ?? mark.citation?.by
  if (mark.date?.by.startsWith('person:')) return null
  const sure = mark.mention ? formatNumber(Math.round(mark.mention.confidence * 100), language) : null
  return (
    <footer className="mark-card-foot">
      {sure !== null && <span className="numbers">{t('card.sure', { percent: sure })}</span>}
      {mark.mention?.why && <span>{reasonInWords(mark.mention.why, t)}</span>}
      {mark.date && !mark.mention?.why.includes(mark.date.rule) && <span>{mark.date.rule}</span>}
      {by && <span>{by.startsWith('person:') ? t('card.person', { name: by.slice(7) }) : by}</span>}
    </footer>
  )
}
