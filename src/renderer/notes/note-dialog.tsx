import { type ReactNode, useState } from 'react'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { useNoteActs, writing } from './notes-state.ts'

const LONGEST = 20_000

/** A sheet to write beside words; Ctrl+Enter keeps what is written. */
export function NoteDialog(): ReactNode {
  const now = useStore(writing)
  return now ? <Sheet key={now.note?.id ?? `${now.place.span.start}`} now={now} /> : null
}

function Sheet({ now }: { readonly now: NonNullable<ReturnType<typeof writing.get>> }): ReactNode {
  const t = useText()
  const acts = useNoteActs()
  const [text, setText] = useState(now.note?.text ?? '')
  const close = (): void => writing.set(null)
  const keep = (): void => {
    acts.write(now.document, now.place, text, now.note?.id)
    close()
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title={t('notes.title')}
      description={`«${now.place.quote.slice(0, 200)}»`}
      actions={
        <>
          <Button onClick={close}>{t('correct.leave')}</Button>
          <Button look="primary" onClick={keep}>
            {t('correct.save')}
          </Button>
        </>
      }
    >
      <textarea
        className="text-field note-field"
        aria-label={t('notes.title')}
        value={text}
        maxLength={LONGEST}
        rows={6}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.code === 'Enter' && keep()}
      />
    </Dialog>
  )
}
