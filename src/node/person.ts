import { userInfo } from 'node:os'

/** Who signs what is put right by hand: the name of the system's user, or `me` where it has none. */
export function personName(): string {
  try {
    return userInfo().username || 'me'
  } catch {
    return 'me'
  }
}
