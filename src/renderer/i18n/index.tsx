import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { InterfaceLanguage } from '../../engine/contracts/engine.ts'
import { formatMessage } from './format.ts'
import type { Message, Params, ParamsOf } from './messages.ts'
import { documentMessages } from './messages-document.ts'
import { shellMessages } from './messages-shell.ts'

/** Every message of the window. */
export const MESSAGES = { ...shellMessages, ...documentMessages }

/** Key of a message. */
export type MessageKey = keyof typeof MESSAGES

type Needs<K extends MessageKey> = [ParamsOf<(typeof MESSAGES)[K]>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<(typeof MESSAGES)[K]>, string | number>>]

/** Key of a message that needs no values. */
export type PlainKey = { [K in MessageKey]: [ParamsOf<(typeof MESSAGES)[K]>] extends [never] ? K : never }[MessageKey]

/** Says a message in the window's language; the compiler asks for the values that its words need. */
export type Say = <K extends MessageKey>(key: K, ...params: Needs<K>) => string

const LanguageContext = createContext<InterfaceLanguage>('kk')

/** Gives everything below it the window's language. */
export function TextProvider(props: { readonly language: InterfaceLanguage; readonly children: ReactNode }): ReactNode {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>
}

/** The window's language. */
export function useLanguage(): InterfaceLanguage {
  return useContext(LanguageContext)
}

/** The window's words: `const t = useText(); t('import.files', { n: 3 })`. */
export function useText(): Say {
  const language = useLanguage()
  return useMemo(() => sayIn(language), [language])
}

/** The window's words in one language, for use outside of components. */
export function sayIn(language: InterfaceLanguage): Say {
  return (key, ...params) => formatMessage(MESSAGES[key] as Message, language, params[0] as Params | undefined)
}
