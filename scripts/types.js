import { checkTypes, install } from './tools.js'

install()
process.exitCode = checkTypes() ? 0 : 1
