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
} satisfies Twin<typeof source>
