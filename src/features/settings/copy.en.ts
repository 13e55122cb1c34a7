import type { Twin } from '../../domain/messages.ts'
import { countNoun } from '../../domain/text/countNoun.ts'
import type * as source from './copy.ts'

export default {
  'settings.offline': {
    idle: 'Offline data is not being prepared yet',
    running: 'Saving the province’s data to this phone…',
    done: 'Ready without a network: all halls, titles and the map are saved',
    partial: count => `${countNoun(count, 'pack')} not saved yet; will try again when online`,
    failed: code => `Offline data was not updated (code ${code}); what is saved can still be read`,
  },
  settings: {
    title: 'Settings',
    note: 'Large type, text size, dark mode',
    typeSize: 'Text size',
    theme: 'Light and dark',
    language: 'Language',
    languageLater: 'No network now. Your choice is kept and used the next time you open this with a network.',
    toElder: 'Easy view',
    toStandard: 'Standard view',
  },
  'settings.typeSize': {
    standard: { label: 'Standard', note: 'Follows the phone’s text size' },
    elder: { label: 'Easy view', note: 'Large text and buttons, a home screen with only the essentials' },
    'elder-large': { label: 'Easy view, larger', note: null },
    'elder-largest': { label: 'Easy view, largest', note: null },
  },
  'settings.theme': {
    system: { label: 'Same as phone', note: null },
    light: { label: 'Light', note: null },
    dark: { label: 'Dark', note: null },
  },
} satisfies Twin<typeof source>
