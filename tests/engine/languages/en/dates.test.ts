import { englishDates } from '../../../../src/engine/languages/en/dates.ts'
import { testGrammar } from '../date-examples.ts'

testGrammar(englishDates)
