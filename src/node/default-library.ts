import { homedir } from 'node:os'
import path from 'node:path'

/** The library that the window opens when none is named: `BELGI_LIBRARY`, else the platform's place for application data. */
export function defaultLibrary(): string {
  if (process.env.BELGI_LIBRARY) return path.resolve(process.env.BELGI_LIBRARY)
  return path.join(dataFolder(), 'Belgi', 'library')
}

function dataFolder(): string {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming')
  return process.env.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share')
}
