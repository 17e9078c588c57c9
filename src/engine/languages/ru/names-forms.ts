const ADJECTIVE: Readonly<Record<string, readonly string[]>> = {
  ый: ['ый', 'ого', 'ому', 'ым', 'ом'],
  ий: ['ий', 'его', 'ого', 'ему', 'ому', 'им', 'ем', 'ом'],
  ой: ['ой', 'ого', 'ому', 'ым', 'ом'],
  ая: ['ая', 'ой', 'ую', 'ою'],
  яя: ['яя', 'ей', 'юю'],
  ое: ['ое', 'ого', 'ому', 'ым', 'ом'],
  ее: ['ее', 'его', 'ему', 'им', 'ем'],
  ые: ['ые', 'ых', 'ым', 'ыми'],
  ие: ['ие', 'их', 'им', 'ими', 'ия', 'ию', 'ием', 'ии'],
}
const NOUN: readonly (readonly [RegExp, number, readonly string[]])[] = [
  [/ия$/u, 1, ['я', 'и', 'ю', 'ей']],
  [/а$/u, 1, ['а', 'ы', 'и', 'е', 'у', 'ой', 'ей']],
  [/я$/u, 1, ['я', 'и', 'е', 'ю', 'ей']],
  [/ь$/u, 1, ['ь', 'и', 'я', 'ю', 'ем', 'ью', 'е']],
  [/й$/u, 1, ['й', 'я', 'ю', 'ем', 'е', 'и']],
  [/ств?о$/u, 1, ['о', 'а', 'у', 'ом', 'е']],
  [/(?:ов|ев|ин)о$/u, 1, ['о', 'а', 'у', 'ом', 'е']],
  [/е$/u, 1, ['е', 'я', 'ю', 'ем']],
  [/ы$/u, 1, ['ы', '', 'ов', 'ам', 'ами', 'ах']],
  [/и$/u, 1, ['и', '', 'ей', 'ов', 'ам', 'ами', 'ах', 'ями', 'ях', 'ям']],
  [/[бвгджзклмнпрстфхцчшщ]$/u, 0, ['', 'а', 'у', 'ом', 'ем', 'е', 'ы', 'и']],
]

/** Forms that a word of a listed Russian name may take, itself first; a few that no Russian would say are among them. */
export function russianForms(word: string): readonly string[] {
  const hyphen = word.lastIndexOf('-')
  if (hyphen > 0) return russianForms(word.slice(hyphen + 1)).map((form) => word.slice(0, hyphen + 1) + form)
  const adjective = ADJECTIVE[word.slice(-2)]
  if (adjective !== undefined && word.length > 4)
    return unique(
      word,
      adjective.map((ending) => word.slice(0, -2) + ending),
    )
  for (const [pattern, cut, endings] of NOUN) {
    if (!pattern.test(word) || word.length < 3) continue
    const stem = cut === 0 ? word : word.slice(0, -cut)
    const fleeting = /[бвгджзклмнпрстфхцчшщ]ец$/u.test(word) ? endings.map((ending) => `${word.slice(0, -2)}ц${ending}`) : []
    return unique(word, [...endings.map((ending) => stem + ending), ...fleeting])
  }
  return [word]
}

function unique(word: string, forms: readonly string[]): string[] {
  return [...new Set([word, ...forms])]
}
