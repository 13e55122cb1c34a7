/** What a table lists. */
export const LIST_KINDS = ['halls', 'titles', 'holdings'] as const
export type ListKind = (typeof LIST_KINDS)[number]

export const LIST_KIND_NAMES: Readonly<Record<ListKind, string>> = {
  halls: '馆',
  titles: '题名',
  holdings: '馆藏',
}
