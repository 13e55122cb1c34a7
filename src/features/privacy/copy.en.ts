import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  privacy: {
    title: 'Privacy',
    note: 'No account, nothing collected, all on your phone',
    firstRun: 'No account; nothing about you is collected.',
    read: 'Privacy',
    gotIt: 'OK',
    lead: 'Fangzhi has no accounts, no advertising, no statistics and no third parties. Opening it only fetches files from the one site that offers it.',
    parts: [
      {
        title: 'Location',
        text: 'Used only after you tap Locate. Distances are worked out on the phone; nothing is sent and no track is kept. Only the last place is remembered, for “Use last place”. Without permission you can pick a place by hand; everything works the same.',
      },
      {
        title: 'Favourites, notes, visits, wanted books',
        text: 'Kept only in the browser of this phone. We cannot see them and have no copy, so export them to a file before you change phones.',
      },
      {
        title: 'Found it closed, missing facts, corrections',
        text: 'Kept on the phone first. They leave it only if you share, copy or save them yourself. If the office that offers this site receives reports, what you wrote and the name of the hall are sent to that office once you are online, without your name or number; your location only if you added it, and only with that one report.',
      },
      {
        title: 'Navigation and other sites',
        text: 'Navigation opens the map app you choose and hands it the hall’s place; an outside link opens another site. From then on their rules apply.',
      },
      {
        title: 'Offline data',
        text: 'Halls, titles and maps are kept on the phone for use without a network. They are public data and say nothing about you.',
      },
      {
        title: 'Server logs',
        text: 'Every web server sees the network address that asks for a file. Fangzhi neither reads nor keeps these; the office that offers the site handles them by its own rules.',
      },
    ],
    erase: 'Erase everything',
    eraseLead:
      'Deletes all that Fangzhi has left on this phone: favourites, notes, lists, visits, reports, routes, settings and offline data. It cannot be undone.',
    eraseAsk: 'Really erase everything?',
    eraseKeep: 'To keep your favourites and notes, export them to a file first.',
    eraseExport: 'Export first',
    eraseYes: 'Erase everything',
    eraseNo: 'Keep it',
    eraseRefused: 'This browser lets pages remember nothing, so there is nothing to erase.',
    erasing: 'Erasing…',
    erased: 'Everything is erased',
    erasedText:
      'Nothing of Fangzhi is left on this phone. If it is on your home screen, press and hold its icon to remove it.',
    startAgain: 'Start again',
    left: what => `Not everything could be erased: ${what}. Close other pages of Fangzhi and try again.`,
    tryAgain: 'Try again',
  },
} satisfies Twin<typeof source>
