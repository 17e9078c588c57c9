import { russianDates } from '../../../../src/engine/languages/ru/dates.ts'
import { testGrammar } from '../date-examples.ts'

testGrammar(russianDates)
