import type { RepairContext, RepairRule } from '../contracts/repair.ts'

/** Flags guillemets without a partner in their paragraph; which one is missing is for a person to say, so nothing is changed. */
export const quotes: RepairRule = {
  name: 'quotes',
  version: 1,
  examples: [{ before: '«Талибан» қозғалысы»;', after: '«Талибан» қозғалысы»;', language: 'kk' }],
  edits(text, context) {
    const open: number[] = []
    const flag = (): void => {
      for (const at of open.splice(0)) say(context, at, '«')
    }
    for (let i = 0; i < text.length; i++) {
      const character = text[i]
      if (character === '«') open.push(i)
      else if (character === '»' && open.pop() === undefined) say(context, i, '»')
      else if (character === '\n') flag()
    }
    flag()
    return []
  },
}

function say(context: RepairContext, at: number, mark: string): void {
  context.notice({ code: 'unbalanced-quote', message: `The quotation mark ${mark} has no partner.`, start: at, end: at + 1 })
}
