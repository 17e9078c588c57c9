import './batch.css'
import { FileDown, FileText, Square } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { listedQueries } from '../../engine/model/query-list.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { showToast } from '../components/toast.ts'
import { useEngine, useHost } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'
import { useStore } from '../store.ts'
import { batch, batchCsv, batchOpen, runBatch, stopBatch, textOfFile } from './batch-state.ts'
import { BatchTable } from './batch-table.tsx'
import { problemWords } from './problem-words.ts'

const FILE = 'belgi-queries.csv'

/** A list of queries, pasted or from a file, and what each of them finds. */
export function BatchDialog(): ReactNode {
  const t = useText()
  const open = useStore(batchOpen)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => batchOpen.set(next)}
      title={t('batch.title')}
      description={t('batch.hint')}
      wide
      actions={<BatchActions />}
    >
      <BatchBody />
    </Dialog>
  )
}

function BatchBody(): ReactNode {
  const t = useText()
  const { text, rows } = useStore(batch)
  return (
    <div className="batch">
      <textarea
        className="text-field batch-text"
        rows={rows.length > 0 ? 4 : 10}
        spellCheck={false}
        aria-label={t('batch.queries')}
        placeholder={'су ресурстары\n"қауіпсіздік комитеті"\ndate:1998..2001'}
        value={text}
        onChange={(event) => batch.set({ text: event.target.value, rows: [], running: false })}
      />
      {rows.length > 0 && <BatchTable rows={rows} />}
    </div>
  )
}

function BatchActions(): ReactNode {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  const picker = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState(0)
  const { text, rows, running } = useStore(batch)
  const queries = listedQueries(text).length
  const done = rows.filter((row) => row.count !== null).length
  const take = async (file: File | undefined): Promise<void> => {
    setPicked(picked + 1)
    if (file) batch.set({ text: textOfFile(await file.arrayBuffer()), rows: [], running: false })
  }
  const run = (): void => void runBatch(engine, text).catch((error: unknown) => showError(t, t('batch.failed'), error))
  const save = async (): Promise<void> => {
    const csv = batchCsv(rows, ({ problems }) => problems.map((problem) => problemWords(t, problem)).join(' '))
    const written = await host.saveFile(FILE, new TextEncoder().encode(csv), 'text/csv')
    if (written) showToast({ kind: 'good', title: t('export.done', { name: FILE }) })
  }
  return (
    <>
      <span className="batch-done numbers" role="status">
        {rows.length > 0 && t('batch.done', { done, of: rows.length })}
      </span>
      <input
        key={picked}
        ref={picker}
        type="file"
        hidden
        accept=".txt,.csv,.tsv,text/plain"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button icon={FileText} disabled={running} onClick={() => picker.current?.click()}>
        {t('batch.file')}
      </Button>
      <Button icon={FileDown} disabled={done === 0} onClick={() => void save()}>
        {t('batch.csv')}
      </Button>
      {running ? (
        <Button icon={Square} onClick={stopBatch}>
          {t('batch.stop')}
        </Button>
      ) : (
        <Button look="primary" disabled={queries === 0} onClick={run}>
          {t('batch.run', { n: queries })}
        </Button>
      )}
    </>
  )
}
