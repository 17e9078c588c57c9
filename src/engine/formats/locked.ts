import { ReadFailure } from '../contracts/reader.ts'

/** Refuses a document whose encryption is not known. */
export function unknownEncryption(name: string): ReadFailure {
  return locked(`“${name}” is encrypted in a way that cannot be opened here; save it without a password.`)
}

/** Refuses an encrypted document for which no password was given, or a wrong one. */
export function notOpened(name: string, wrong: boolean): ReadFailure {
  return locked(wrong ? `The password for “${name}” is wrong.` : `“${name}” is encrypted and needs a password.`)
}

function locked(message: string): ReadFailure {
  return new ReadFailure({ code: 'needs-password', message })
}
