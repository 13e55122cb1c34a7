import type { Twin } from '../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  ui: {
    back: 'Back',
    clear: 'Clear',
    close: 'Close',
    tabs: { nearby: 'Nearby', titles: 'Books', digital: 'Digital', me: 'Me' },
    mainNavigation: 'Main',
    missing: 'No source says',
    sources: 'Sources',
    untrustedLink: host => `${host} (repost or mirror, not linked)`,
    untitledPage: host => `Page on ${host} (untitled)`,
    repost: 'Reposted: such pages may have been changed, so they are named but not linked',
    opensOutside: host => `Open ${host} (another website)`,
    failureCode: code => `Code ${code}`,
    kinds: 'Kinds of hall',
    name: 'Name',
    loading: 'Loading',
    recorded: 'Recorded',
    official: 'Official number',
    officialUnknown: 'Not published',
    install: 'Install',
    installWords: 'Put Fangzhi on your home screen; it opens without a network',
    later: 'Later',
    update: 'Update',
    updateWords: 'A new version of Fangzhi is ready',
  },
  'ui.locationFault': {
    refused: {
      title: 'No permission for your location',
      text: 'Allow “location” in the browser’s site settings, then try again.',
    },
    off: {
      title: 'The phone gave no location',
      text: 'Check that location is switched on. Indoors or in a valley there may be no signal: try again in the open.',
    },
    timeout: {
      title: 'Still no location',
      text: 'Go to a window or into the open. This page keeps looking and updates by itself.',
    },
    insecure: {
      title: 'This address is not secure, so the browser gives no location',
      text: 'Open Fangzhi by an address that begins with https.',
    },
    unsupported: {
      title: 'This browser cannot find your location',
      text: 'Open this page in the phone’s own browser.',
    },
    implausible: {
      title: 'The location from the phone cannot be right',
      text: 'A mock location may be switched on. Turn it off and try again.',
    },
  },
} satisfies Twin<typeof source>
