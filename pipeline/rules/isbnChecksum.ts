import type { TitleRule } from './rule.ts'

/** ISBN-10 and ISBN-13 check digits (ISO 2108). Older Chinese 统一书号 such as 11118.92 carry none. */
export const isbnChecksum: TitleRule = {
  id: 'isbn-checksum',
  why: '抄错一位的书号查不到书',
  scope: 'title',
  check(title, report) {
    if (title.isbn === null) return
    const digits = title.isbn.replace(/[^\dXx]/g, '').toUpperCase()
    if (
      digits.length === 13 ? isIsbn13(digits) : digits.length === 10 && !/\./.test(title.isbn) ? isIsbn10(digits) : true
    )
      return
    report.warn('isbn', `书号 ${title.isbn} 的校验位不对，请核对（书上印错的也照录）`)
  },
  exceptions: [],
}

function isIsbn13(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

function isIsbn10(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
    0,
  )
  return sum % 11 === 0
}
