import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  privacy: {
    title: 'Privacy',
    note: 'No account, nothing collected, all on this phone',
    firstRun: 'No account, and nothing about you is collected.',
    read: 'Privacy',
    gotIt: 'Got it',
    lead: 'Fangzhi has no accounts, no advertising, no statistics and no third parties. Opening it fetches files only from the one site that offers it.',
    parts: [
      {
        title: 'Location',
        text: 'Used only when you tap “Locate me”. Distances are worked out on the phone; nothing is sent and no track is kept. Only the last place is remembered, for “Use last location”. Without permission you can pick a place yourself, and everything works the same.',
      },
      {
        title: 'Saved halls, notes, stamps, books you look for',
        text: 'Kept only in the browser on this phone. We cannot see them and have no backup, so export them to a file before you change phones.',
      },
      {
        title: 'Found closed, facts added, corrections',
        text: 'First kept on the phone. They leave it only when you send, copy or save them as a file. If the office that offers this site receives reports, what you wrote and the hall’s name are sent to it when online, without your name or number. A location goes along only if you added it, and only with that report.',
      },
      {
        title: 'Navigation and other websites',
        text: 'Tapping “Navigate” opens the map app you choose and hands it the hall’s place; tapping an outside link opens another website. From then on their rules apply.',
      },
      {
        title: 'Offline data',
        text: 'Halls, titles and the map are kept on the phone for use without a network. They are public data and have nothing to do with you.',
      },
      {
        title: 'The site’s access log',
        text: 'Any web server sees the network address that fetches its files. Fangzhi itself neither reads nor keeps such logs; the office that offers the site handles them by its own rules.',
      },
    ],
    erase: 'Erase everything',
    eraseLead:
      'Deletes all that Fangzhi left on this phone: saved halls, notes, lists, stamps, reports, routes, settings and offline data. It cannot be brought back.',
    eraseAsk: 'Really erase everything?',
    eraseKeep: 'To keep saved halls and notes, export them to a file first.',
    eraseExport: 'Export first',
    eraseYes: 'Erase everything',
    eraseNo: 'Do not erase',
    eraseRefused: 'This browser lets pages remember nothing, so there is nothing to erase.',
    erasing: 'Erasing…',
    erased: 'Everything is erased',
    erasedText:
      'Nothing of Fangzhi is left on this phone. If it is on the home screen, long-press its icon to remove it.',
    startAgain: 'Start again',
    left: what => `Not everything could be erased: ${what}. Close other pages with Fangzhi and try again.`,
    tryAgain: 'Try again',
  },
} satisfies Twin<typeof source>
