/** Codes of notices: facts about one document that never stop work; their words in three languages hang on the code. */
export type NoticeCode =
  | 'empty-file'
  | 'no-text'
  | 'text-suspect'
  | 'damaged'
  | 'needs-password'
  | 'unsupported'
  | 'too-large'
  | 'too-slow'
  | 'parser-died'
  | 'memory-limit'
  | 'member-refused'
  | 'members-unreadable'
  | 'unchanged'
  | 'unreadable'
  | 'vanished'
  | 'pages-unreadable'
  | 'encoding-guessed'
  | 'invalid-bytes'
  | 'boilerplate-left-off'
  | 'ragged-rows'
  | 'left-out'
  | 'marked-in-part'
  | 'recognised'
  | 'needs-ocr'
  | 'ambiguous-date'
  | 'doubled-word'
  | 'unbalanced-quote'
  | 'no-anchor'
  | 'already-in-library'
  | 'near-duplicate'
  | 'not-kept'
  | 'correction-stale'
  | 'cancelled'

/** A fact about a document, in a whole sentence, with its place in the original when it has one. */
export interface Notice {
  readonly code: NoticeCode
  readonly message: string
  readonly start?: number
  readonly end?: number
}

/** Codes of errors that stop one request. */
export type ErrorCode =
  | 'no-such-document'
  | 'no-such-library'
  | 'library-locked'
  | 'library-newer'
  | 'library-damaged'
  | 'not-a-library'
  | 'disk-full'
  | 'read-only'
  | 'bad-query'
  | 'bad-request'
  | 'unknown-format'
  | 'write-failed'
  | 'cancelled'
  | 'unexpected'

/** Throws that there is no such document. */
export function missingDocument(id: string): never {
  throw new EngineError('no-such-document', `There is no document «${id}» in this library.`)
}

/** An error a person can act on: a closed code and a whole sentence with the values and the way out. */
export class EngineError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineError'
    this.code = code
  }
}
