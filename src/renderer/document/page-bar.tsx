import { ChevronDown, ChevronUp, Minus, MoveHorizontal, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { IconButton } from '../components/button.tsx'
import { useText } from '../i18n/index.tsx'

interface PageBarProps {
  readonly page: number
  readonly pages: number
  readonly percent: number
  readonly fits: boolean
  readonly onPage: (page: number) => void
  readonly onZoom: (direction: 1 | -1) => void
  readonly onFit: () => void
}

/** Page number and size of the pages. */
export function PageBar({ page, pages, percent, fits, onPage, onZoom, onFit }: PageBarProps): ReactNode {
  const t = useText()
  return (
    <div className="page-bar numbers" role="toolbar" aria-label={t('view.pages')}>
      <IconButton size="small" icon={ChevronUp} label={t('pages.before')} disabled={page <= 1} onClick={() => onPage(page - 1)} />
      <PageNumber page={page} pages={pages} onPage={onPage} />
      <span className="page-of">{t('pages.of', { n: pages })}</span>
      <IconButton size="small" icon={ChevronDown} label={t('pages.after')} disabled={page >= pages} onClick={() => onPage(page + 1)} />
      <span className="page-gap" />
      <IconButton size="small" icon={Minus} label={t('pages.smaller')} keys="−" onClick={() => onZoom(-1)} />
      <span className="page-percent">{t('pages.zoom', { percent })}</span>
      <IconButton size="small" icon={Plus} label={t('pages.larger')} keys="+" onClick={() => onZoom(1)} />
      <IconButton size="small" icon={MoveHorizontal} label={t('pages.fit')} keys="0" pressed={fits} onClick={onFit} />
    </div>
  )
}

function PageNumber({ page, pages, onPage }: Pick<PageBarProps, 'page' | 'pages' | 'onPage'>): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  const go = (): void => {
    const wanted = Number.parseInt(typed, 10)
    if (wanted >= 1 && wanted <= pages) onPage(wanted)
    else setTyped(String(page))
  }
  return (
    <input
      className="page-number"
      inputMode="numeric"
      aria-label={t('pages.number')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={go}
      onKeyDown={(event) => event.code === 'Enter' && go()}
    />
  )
}
