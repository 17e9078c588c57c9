import type { FileOutcome, FileState } from '../contracts/importing.ts'
import type { Notice, NoticeCode } from '../model/errors.ts'

/** The state in which a file ends for which this is the reason; anything else says that it is damaged. */
const STATES: Readonly<Partial<Record<NoticeCode, FileState>>> = {
  'empty-file': 'no-text',
  'no-text': 'no-text',
  'needs-password': 'needs-password',
  'too-large': 'refused',
  'too-slow': 'refused',
  'memory-limit': 'refused',
  'member-refused': 'refused',
  'not-kept': 'refused',
  unsupported: 'unsupported',
  vanished: 'vanished',
  unreadable: 'unreadable',
  cancelled: 'cancelled',
  'already-in-library': 'already',
  unchanged: 'already',
}

const FAILURES: ReadonlySet<FileState> = new Set<FileState>([
  'no-text',
  'needs-password',
  'refused',
  'damaged',
  'unsupported',
  'vanished',
  'unreadable',
])

/** The state of a file that gave nothing, by the reason. */
export function stateOfNotice(notice: Notice): FileState {
  return STATES[notice.code] ?? 'damaged'
}

/** The outcome of a file, or of a document inside it, that gave nothing. */
export function failedOutcome(path: string, notice: Notice, inside = ''): FileOutcome {
  return { path, ...(inside === '' ? {} : { inside }), state: stateOfNotice(notice), document: null, notices: [notice] }
}

/** The state of a document that was read, by what is to be said of it. */
export function stateOfDocument(notices: readonly Notice[]): FileState {
  const says = (code: NoticeCode): boolean => notices.some((notice) => notice.code === code)
  if (says('no-text')) return 'no-text'
  if (says('pages-unreadable') || says('marked-in-part')) return 'in-part'
  return says('text-suspect') ? 'text-suspect' : 'imported'
}

/** How an archive ended whose members ended so. */
export function containerOutcome(path: string, inside: readonly FileState[]): FileOutcome {
  const failed = inside.filter((state) => isFailure(state)).length
  const members = inside.length
  const name = path.split(/[/\\]/u).at(-1) ?? path
  if (members === 0) {
    const notices: Notice[] = [{ code: 'empty-file', message: `«${name}» is an archive with no files in it.` }]
    return { path, state: 'no-text', document: null, notices, members }
  }
  if (failed === 0) return { path, state: 'imported', document: null, notices: [], members }
  const message = `${failed} of ${members} files in «${name}» could not be read.`
  const [first = 'damaged'] = inside
  const state = failed < members ? 'in-part' : inside.every((one) => one === first) ? first : 'damaged'
  if (state === 'needs-password') {
    const notice: Notice = { code: 'needs-password', message: `The files in «${name}» are encrypted and need a password.` }
    return { path, state, document: null, notices: [notice], members }
  }
  return { path, state, document: null, notices: [{ code: 'members-unreadable', message }], members }
}

/** True for a state that leaves something outside of the library that a person may want in it. */
export function isFailure(state: FileState): boolean {
  return FAILURES.has(state)
}

/** How many outcomes are failures. */
export function countFailures(states: Readonly<Partial<Record<FileState, number>>>): number {
  return Object.entries(states).reduce((sum, [state, count]) => sum + (isFailure(state as FileState) ? count : 0), 0)
}
