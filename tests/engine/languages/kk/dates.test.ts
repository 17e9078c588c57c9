import { kazakhDates } from '../../../../src/engine/languages/kk/dates.ts'
import { testGrammar } from '../date-examples.ts'

testGrammar(kazakhDates)
