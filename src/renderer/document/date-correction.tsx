import { CalendarX, PenLine } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DateExpression } from '../../engine/model/annotation.ts'
import { isEdtfValue, tidyEdtf } from '../../engine/model/correction.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { Button } from '../components/button.tsx'
import { useActs } from '../correct/acts.ts'
import { CorrectedBy } from '../correct/corrected-by.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { library } from '../library/library-state.ts'
import { useStore } from '../store.ts'
import type { DocumentModel } from './model.ts'

interface DateCorrectionProps {
  readonly model: DocumentModel
  readonly date: DateExpression
  /** Called before the card is typed in, so that it stays. */
  readonly onHold: () => void
  /** Called when there is no date left to tell about. */
  readonly onLeave: () => void
}

/** The ways to put a date right by hand, and who did. */
export function DateCorrection({ model, date, onHold, onLeave }: DateCorrectionProps): ReactNode {
  const t = useText()
  const { readOnly } = useStore(library)
  const acts = useActs()
  const { id } = model.analysis.document
  const place = { span: { start: date.span.start, end: date.span.end }, quote: date.quote }
  const [editing, setEditing] = useState(false)
  const opener = useOpener(editing)
  const edit = (): void => {
    onHold()
    setEditing(true)
  }
  const save = (edtf: string): void => {
    setEditing(false)
    if (edtf !== date.edtf) void acts.correct(id, [{ kind: 'date', action: 'set', edtf, ...place }])
  }
  const remove = (): void => {
    onLeave()
    void acts.correct(id, [{ kind: 'date', action: 'remove', ...place }])
  }
  if (readOnly) return <CorrectedBy model={model} span={date.span} onBack={null} />
  if (editing) return <DateField date={date} onSave={save} onLeave={() => setEditing(false)} />
  return (
    <div className="date-correction">
      <CorrectedBy model={model} span={date.span} onBack={() => void acts.takeBack(id, place)} />
      <div className="date-correction-ways">
        <Button ref={opener} look="quiet" size="small" icon={PenLine} onClick={edit}>
          {date.edtf === null ? t('correct.give') : t('correct.change')}
        </Button>
        <Button look="quiet" size="small" icon={CalendarX} onClick={remove}>
          {t('correct.remove')}
        </Button>
      </div>
    </div>
  )
}

/** Gives the keyboard back to the button that opened the field when the field goes. */
function useOpener(editing: boolean) {
  const opener = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !editing) opener.current?.focus({ preventScroll: true })
    was.current = editing
  }, [editing])
  return opener
}

interface DateFieldProps {
  readonly date: DateExpression
  readonly onSave: (edtf: string) => void
  readonly onLeave: () => void
}

const FIELD = 'date-value'
const SAYS = 'date-value-says'

/** A field for an EDTF value that says in words what is being typed; Enter saves, Escape leaves. */
function DateField({ date, onSave, onLeave }: DateFieldProps): ReactNode {
  const t = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState(date.edtf ?? '')
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const edtf = tidyEdtf(typed)
  const good = isEdtfValue(edtf)
  const wrong = !good && (edtf !== '' || refused)
  const submit = (): void => {
    setRefused(!good)
    if (good) onSave(edtf)
    else field.current?.focus()
  }
  return (
    <form
      className="date-field"
      data-own-escape=""
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => event.code === 'Escape' && onLeave()}
    >
      <label className="mark-card-label" htmlFor={FIELD}>
        {t('correct.field')}
      </label>
      <input
        ref={field}
        id={FIELD}
        className="text-field numbers"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        aria-invalid={wrong}
        aria-describedby={SAYS}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={SAYS} className={wrong ? 'date-field-wrong' : good ? 'date-field-words' : 'mark-card-soft'} aria-live="polite">
        {good ? edtfInWords(edtf, language) : wrong ? t('correct.wrong') : t('correct.hint')}
      </p>
      <div className="date-correction-ways">
        <button type="submit" className="button button-primary button-small">
          <span className="button-words">{t('correct.save')}</span>
        </button>
        <Button look="quiet" size="small" onClick={onLeave}>
          {t('correct.leave')}
        </Button>
      </div>
    </form>
  )
}
