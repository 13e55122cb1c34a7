import { defineMessages } from '../domain/messages.ts'

export const PAGE_TITLE_WORDS = defineMessages('pageTitle', {
  home: '访志 · 四川地方志场馆指南',
  page: (title: string) => `${title} · 访志`,
})

/** Names the window after what it shows: `战旗村村史馆 · 访志`. @param title - null: the first page */
export function setPageTitle(title: string | null): void {
  document.title = title === null ? PAGE_TITLE_WORDS.home : PAGE_TITLE_WORDS.page(title)
}
