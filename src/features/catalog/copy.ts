import type { TitleStage } from '../../domain/catalog/title.ts'

/** Words of the list of titles. */
export const CATALOG_COPY = {
  count: (count: number) => `已收录 ${count} 种题名。哪家馆有藏本，多数还没有公布目录。`,
  placeUnknown: '来源没有写明地方',
} as const

/** Said of a title that cannot be looked for on a shelf yet; null: published, nothing to say. */
export const STAGE_COPY: Readonly<Record<TitleStage, string | null>> = {
  published: null,
  forthcoming: '来源称即将出版',
  draft: '来源时为志稿',
  compiling: '来源时在编纂',
}
