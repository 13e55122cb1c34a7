import type { Twin } from '../messages.ts'
import type * as source from './questions.ts'

export default {
  questions: {
    hours: 'What opening hours are written at the door?',
    phone: 'What office number is posted at the door or the village committee? (No private numbers)',
    position: 'Are you at the door right now? You can add this position.',
    arrival: 'How do you find the door? Name a landmark and the floor.',
    address: 'What address is on the door plate?',
    'access.stepFree': 'Can a wheelchair get in without a step?',
    'access.toilet': 'Is there a toilet inside or next to it?',
    'access.parking': 'Can you park at the door?',
    admission: 'Is there an admission charge?',
    booking: 'Does one need to book, and with whom?',
    exhibits: 'What is on show now?',
  },
} satisfies Twin<typeof source>
