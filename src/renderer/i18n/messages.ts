import type { InterfaceLanguage } from '../../engine/contracts/engine.ts'

/** Words of one message: one sentence, or one for each plural form; `{n}` and other names in braces are filled in. */
export type Wording = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** One message in all languages of the window. */
export type Message = Readonly<Record<InterfaceLanguage, Wording>>

/** Messages by key; a key begins with the part of the window that shows it. */
export type Messages = Readonly<Record<string, Message>>

/** Values for the names in braces. A number is written as the language writes it, and `n` chooses the plural form. */
export type Params = Readonly<Record<string, string | number>>

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Worded<W> = W extends string ? Names<W> : W extends { readonly other: infer Other } ? Names<Other> : never

/** Names in braces that a message needs, taken from its English words. */
export type ParamsOf<M> = M extends { readonly en: infer W } ? Worded<W> : never
