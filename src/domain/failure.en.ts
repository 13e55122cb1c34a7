import type * as source from './failure.ts'
import type { Twin } from './messages.ts'

export default {
  failure: {
    N01: {
      what: 'No network: the server cannot be reached',
      remedy: 'Try again when online; what is saved can be read',
    },
    N02: {
      what: 'The server did not give this file',
      remedy: 'Try again later; if it stays so, send the diagnostics to the office',
    },
    N03: {
      what: 'What came is not data, perhaps a Wi-Fi login page',
      remedy: 'Log in to the Wi-Fi first, then try again',
    },
    N04: {
      what: 'The download was too slow and was stopped',
      remedy: 'Try again with a better signal; what has arrived is kept',
    },
    N05: { what: 'The download was cancelled', remedy: 'Start it again when you need it' },
    P01: {
      what: 'The list of data cannot be read',
      remedy: 'Reload to update the app; if it stays so, try again later',
    },
    P02: {
      what: 'The data does not match its checksum and was not used',
      remedy: 'Try again to download it; the data you have is unharmed',
    },
    P03: {
      what: 'The data has errors and was not used',
      remedy: 'Try again after it is published anew; the data you have is unharmed',
    },
    P04: { what: 'The data is in a newer format than the app', remedy: 'Reload to update the app' },
    P05: {
      what: 'The data has the wrong size and was not used',
      remedy: 'Try again to download it; the data you have is unharmed',
    },
    S01: {
      what: 'The phone does not let this page save data',
      remedy: 'You can go on online; leave private mode to save for offline use',
    },
    S02: {
      what: 'Not enough space on the phone; not saved',
      remedy: 'Delete data you do not need under “Offline packs” and try again',
    },
    S03: { what: 'The phone has cleared the offline data', remedy: 'One tap fetches it again when online' },
    S04: { what: 'The offline data is damaged', remedy: 'It repairs itself when online, or download it again by hand' },
    S05: { what: 'Another window is using the offline data', remedy: 'Close other Fangzhi windows and try again' },
    S06: {
      what: 'This page is not on a secure connection, so data cannot be checked and was not saved',
      remedy: 'Open an address that begins with https; reading online works',
    },
    F01: { what: 'This is not a Fangzhi data file', remedy: 'Choose a file that ends in .fangzhi' },
    F02: {
      what: 'The data file has no publisher’s signature and was not used',
      remedy: 'Ask the sender to export it again from Fangzhi',
    },
    F03: {
      what: 'The data file is signed by a publisher this app does not know and was not used',
      remedy: 'Check that it comes from the same Fangzhi; update the app if needed',
    },
    F04: {
      what: 'The data file was damaged or changed on the way and was not used',
      remedy: 'Ask for it to be sent again',
    },
    F05: {
      what: 'The data file is too large or holds suspicious entries and was not used',
      remedy: 'Ask the sender to export it again from Fangzhi',
    },
    F06: {
      what: 'The data file is older than what is on the phone and was not used',
      remedy: 'Nothing to do; the phone has newer data',
    },
    F07: {
      what: 'The data on the phone has no publisher’s signature and cannot be exported',
      remedy: 'Update the data online and try again',
    },
    H01: { what: 'There is no such hall', remedy: 'The link may be wrong or the data updated; look in the list' },
  },
} satisfies Twin<typeof source>
