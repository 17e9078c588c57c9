import { useEffect } from 'react'
import type { InterfaceLanguage } from '../../engine/contracts/engine.ts'
import type { Theme } from '../../engine/contracts/window.ts'
import { INTERFACE_LANGUAGES, likelyLanguage } from '../i18n/format.ts'
import { readSetting, useSetting } from './settings.ts'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** The window's language and the function that changes it: the one chosen, else the system's, else Kazakh. */
export function useLanguageSetting(): readonly [InterfaceLanguage, (language: InterfaceLanguage) => void] {
  const [kept, set] = useSetting<string>('window.language', '')
  return [languageFrom(kept), set]
}

/** The window's colours and the function that changes them. */
export function useThemeSetting(): readonly [Theme, (theme: Theme) => void] {
  const [kept, set] = useSetting<string>('window.theme', 'system')
  return [themeFrom(kept), set]
}

/** Writes language and colours on the page's root, so that style sheets and screen readers know them. */
export function useAppearance(): InterfaceLanguage {
  const [language] = useLanguageSetting()
  const [theme] = useThemeSetting()
  const [contrast] = useContrastSetting()
  const [size] = useTextSizeSetting()
  useEffect(() => {
    const dress = (): void => dressPage(language, theme, contrast, size)
    const system = matchMedia(SYSTEM_CONTRAST)
    dress()
    system.addEventListener('change', dress)
    return () => system.removeEventListener('change', dress)
  }, [language, theme, contrast, size])
  return language
}

const SYSTEM_CONTRAST = '(prefers-contrast: more)'

/** Whether the window has more contrast than usual, beside what the system asks for; and the function that changes it. */
export function useContrastSetting(): readonly [boolean, (more: boolean) => void] {
  return useSetting<boolean>('window.contrast', false)
}

/** Sizes of the window's text, in hundredths of the usual. */
export const TEXT_SIZES = [90, 100, 115, 130, 150, 200] as const

/** Size of the window's text in hundredths of the usual, and the function that changes it. */
export function useTextSizeSetting(): readonly [number, (size: number) => void] {
  const [kept, set] = useSetting<number>('window.textSize', 100)
  return [sizeFrom(kept), set]
}

/** Size of the window's text as a share of the usual one: lengths that are counted in pixels grow with it. */
export function useTextScale(): number {
  const [size] = useTextSizeSetting()
  return size / 100
}

function sizeFrom(kept: number): number {
  return TEXT_SIZES.find((size) => size === kept) ?? 100
}

const KEPT_THEME = 'belgi.theme'

/** Gives the page the colours that it had last, until the settings are there, so that no others flash up. */
export function dressAsBefore(): void {
  const theme = globalThis.localStorage?.getItem(KEPT_THEME)
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
}

/** Dresses the page as the settings say, before the first paint. */
export function dressFromSettings(): void {
  dressPage(
    languageFrom(readSetting('window.language', '')),
    themeFrom(readSetting('window.theme', 'system')),
    readSetting('window.contrast', false),
    sizeFrom(readSetting('window.textSize', 100)),
  )
}

function dressPage(language: InterfaceLanguage, theme: Theme, contrast: boolean, size: number): void {
  const root = document.documentElement
  root.style.fontSize = size === 100 ? '' : `${size}%`
  root.style.setProperty('--text-scale', `${size / 100}`)
  root.lang = language
  globalThis.localStorage?.setItem(KEPT_THEME, theme)
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  if (contrast || matchMedia(SYSTEM_CONTRAST).matches) root.dataset.contrast = 'more'
  else delete root.dataset.contrast
}

function languageFrom(kept: string): InterfaceLanguage {
  return INTERFACE_LANGUAGES.find(({ code }) => code === kept)?.code ?? likelyLanguage(navigator.languages)
}

function themeFrom(kept: string): Theme {
  return THEMES.find((theme) => theme === kept) ?? 'system'
}
