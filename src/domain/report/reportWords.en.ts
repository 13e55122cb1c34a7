import type { Twin } from '../messages.ts'
import type * as source from './reportWords.ts'

export default {
  'report.kinds': { locked: 'Found closed', answer: 'Fact added', correction: 'Correction' },
  'report.sights': {
    shut: 'The door was shut and nobody was there',
    notice: 'There was a notice on the door',
    moved: 'The hall has moved away',
    gone: 'The hall no longer exists',
  },
  'report.fields': {
    name: 'Name',
    kind: 'Kind',
    township: 'Township',
    village: 'Village',
    address: 'Address',
    position: 'Position',
    arrival: 'Finding the door',
    openedOn: 'Opened',
    areaM2: 'Area',
    hours: 'Opening hours',
    phone: 'Office phone',
    admission: 'Admission',
    booking: 'Booking',
    summary: 'Description',
    highlights: 'Highlights',
    volumes: 'Books',
    website: 'Website',
    exhibits: 'Exhibits',
    photos: 'Photos',
    formerNames: 'Former names',
    status: 'Status',
    'access.stepFree': 'Step-free entrance',
    'access.toilet': 'Toilet',
    'access.parking': 'Parking',
  },
  'report.answers': { yes: 'Yes', no: 'No', separator: ', ' },
} satisfies Twin<typeof source>
