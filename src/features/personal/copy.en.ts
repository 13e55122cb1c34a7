import { LIST_NAME_LIMIT, NOTE_LIMIT } from '../../domain/personal/personalRows.ts'
import type { Twin } from '../../domain/messages.ts'
import { countNoun, englishNumber } from '../../domain/text/countNoun.ts'
import type * as source from './copy.ts'

export default {
  personal: {
    favourite: 'Save',
    favourited: 'Saved',
    note: 'My note',
    notePlaceholder: 'Kept on this phone only, never uploaded',
    noteSaved: 'Saved on this phone',
    noteTooLong: length =>
      `This text has ${countNoun(length, 'character')}; a note can have ${englishNumber(NOTE_LIMIT)}. It was not saved. Shorten it and save again; the text is still in the box.`,
    otherNotes: 'A different version from an import, kept apart',
    save: 'Save',
    saveFailed: 'Not saved. The text is still in the box; copy it first',
    deleteNote: 'Delete this note',
    lists: 'My lists',
    listName: 'List name',
    newList: 'New list',
    addToList: 'Add to list',
    listNameRule: `1 to ${LIST_NAME_LIMIT} characters`,
    deleteList: name => `Delete the list “${name}”`,
    removeFromList: (hall, list) => `Remove ${hall} from “${list}”`,
    emptyList: 'No halls yet: tap “Add to list” on a hall’s page',
    noFavourites: 'Nothing saved yet',
    noFavouritesHint: 'Tap “Save” on a hall’s page and it appears here. No account; kept on this phone only.',
    removeFavourite: hall => `Remove ${hall} from saved`,
    visits: 'Visits',
    notes: 'Notes',
    later: 'To open when online',
    backup: 'Backup',
    backupWords:
      'Saved halls, notes, lists and stamps are on this phone only. The browser may clear them, and a new phone will not have them, so export a file and keep it. Importing it never overwrites what is on the phone.',
    export: 'Export to a file',
    shareExport: 'Send the file elsewhere',
    import: 'Import from a file',
    exported: name => `Handed to the browser to save: ${name}`,
    imported: (before, after) =>
      after === before
        ? 'Everything in the file was here already; nothing changed'
        : `Imported: from ${countNoun(before, 'item')} to ${englishNumber(after)}`,
    importStorageFailed: 'The phone could not save it; what was here is unchanged',
    unreadableFile: 'This file cannot be opened; what was here is unchanged',
    counted: count => `${countNoun(count, 'item')} on this phone`,
    open: 'Open',
    goneHall: 'This hall is no longer in the data',
    outside: host => `${host} (another website)`,
    openLater: host => `Open ${host} when there is a network`,
    forgetLater: title => `Stop waiting for “${title}”`,
    delete: 'Delete',
    deleteVisit: date => `Delete the visit of ${date}`,
  },
  'personal.refusal': {
    'too-large': 'The file is too large to be a Fangzhi backup',
    'too-deep': 'The file’s structure is not that of a Fangzhi backup',
    'not-json': 'The file is incomplete or damaged',
    'not-personal': 'This is not a backup exported by Fangzhi',
    'newer-version': 'The file comes from a newer version of Fangzhi; update the app first',
    damaged: 'One part of the file is wrong, so none of it was imported',
    unchanged: why => `${why}. What is on the phone is unchanged.`,
  },
} satisfies Twin<typeof source>
