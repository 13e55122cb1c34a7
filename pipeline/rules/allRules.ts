import { chinesePunctuation } from './chinesePunctuation.ts'
import { datesNotInFuture } from './datesNotInFuture.ts'
import { datumKnownAtDoor } from './datumKnownAtDoor.ts'
import { hoursParse } from './hoursParse.ts'
import { isbnChecksum } from './isbnChecksum.ts'
import { kindHasPlace } from './kindHasPlace.ts'
import { linksAreHttp } from './linksAreHttp.ts'
import { noDuplicateNames } from './noDuplicateNames.ts'
import { noDuplicatePositions } from './noDuplicatePositions.ts'
import { noMarkup, noMarkupInHoldings, noMarkupInTitles } from './noMarkup.ts'
import { noPrivateData, noPrivateDataInHoldings, noPrivateDataInTitles } from './noPrivateData.ts'
import { phoneIsOffice } from './phoneIsOffice.ts'
import { photoHasLicence } from './photoHasLicence.ts'
import { positionInCounty } from './positionInCounty.ts'
import type { RecordRule } from './rule.ts'
import { hallSourcesPresent, holdingSourcesPresent, titleSourcesPresent } from './sourcesPresent.ts'
import { textLengths } from './textLengths.ts'
import { titleDates } from './titleDates.ts'
import { townshipExists } from './townshipExists.ts'

/** Every rule, in the order findings are listed. A new rule is its own file, its test, and a line here. */
export const RECORD_RULES: readonly RecordRule[] = [
  hallSourcesPresent,
  kindHasPlace,
  positionInCounty,
  datumKnownAtDoor,
  townshipExists,
  datesNotInFuture,
  hoursParse,
  phoneIsOffice,
  noPrivateData,
  noMarkup,
  linksAreHttp,
  photoHasLicence,
  textLengths,
  chinesePunctuation,
  noDuplicateNames,
  noDuplicatePositions,
  titleSourcesPresent,
  titleDates,
  isbnChecksum,
  noMarkupInTitles,
  noPrivateDataInTitles,
  holdingSourcesPresent,
  noMarkupInHoldings,
  noPrivateDataInHoldings,
]
