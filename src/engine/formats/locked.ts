import { ReadFailure } from '../contracts/reader.ts'

/** Refuses a document whose encryption is not known. */
export function unknownEncryption(name: string): ReadFailure {
  return locked(`“${name}” is encrypted in a way that cannot be opened here; save it without a password.`)
}

/** Refuses an encrypted document that this password, or none, does not open. */
export function notOpened(name: string, password: string | undefined): ReadFailure {
  return locked(password === undefined ? `“${name}” is encrypted and needs a password.` : `The password for “${name}” is wrong.`)
}

function locked(message: string): ReadFailure {
  return new ReadFailure({ code: 'needs-password', message })
}
