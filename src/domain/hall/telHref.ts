/** Landlines with area code, 400/800 and five- or eight-digit service numbers; extension after the number. */
const OFFICE_NUMBER =
  /(?:\+?86[-\s]?)?(0\d{2,3}[-\s)）]?\d{7,8}|[48]00[-\s]?\d{3}[-\s]?\d{4}|(?<!\d)(?:1[02]\d{3}|9[56]\d{3,6}|[2-8]\d{6,7}))(?!\d)/

/** Written for callers from abroad, an area code has lost its 0; 400 and 800 numbers have none. */
const FROM_ABROAD = /(?:\+|\b00)86[-\s]?(?=(?:10|2\d|(?![48]00)[3-9]\d\d)[-\s]?\d{7,8}(?!\d))/g

/**
 * `tel:` address of the first office number in a text; null when it has none. A mobile number is a person's and is
 * never dialled from here, whatever the source calls it.
 */
export function telHref(phone: string): string | null {
  const withoutMobiles = phone.replace(/(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g, ' ')
  const found = OFFICE_NUMBER.exec(withoutMobiles.replace(FROM_ABROAD, '0'))?.[1]
  return found === undefined ? null : `tel:${found.replace(/\D/g, '')}`
}
