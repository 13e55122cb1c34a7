import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

const NORTH_UP = 'This phone has no usable compass: north is at the top. Find it by the sun or a road sign.'

export default {
  arrival: {
    title: 'The last kilometre',
    start: 'Show me the way',
    ask: 'Your phone will ask whether it may use your location and compass. Both stay on this phone and nothing is uploaded. It works without a network.',
    again: 'Try again',
    waiting: 'Finding where you are. It goes faster in the open.',
    tooCoarse: distance =>
      `Your phone only knows where you are to within ${distance}, which is too rough to point the way. Turn on “precise location”, or wait in the open for a while.`,
    there: 'You are close',
    thereDoor: 'Look around for the door and its sign',
    thereArea: 'You have reached the area. Ask someone there where the hall is.',
    areaOnly: {
      village: 'The arrow points to the village or campus in general, not to the door',
      township: 'The arrow points to the township in general, not to the door',
    },
    noPoint: 'There is no point to aim at',
    noPointWhy: place =>
      `All we know is that the hall is in ${place}. We draw no arrow, so as not to send you to the wrong place. Below is what is known about finding it, and whom to ask.`,
    accuracy: distance => `Your position is accurate to about ${distance}`,
    stale: 'Your position is some minutes old; the distance may be off',
    northUp: NORTH_UP,
    unsteady: 'The compass is unsteady: take off a magnetic case and move the phone in a figure of eight a few times',
    howToFind: 'How to find the door',
    landmark: 'Landmark',
    floor: 'Floor',
    byCar: 'By car',
    onFoot: 'On foot',
    noArrival: 'No source says how to find the door.',
    address: 'Address',
    askWhom: 'Getting closer, and whom to ask',
    noOne: 'No source gives a number to call. Once there, ask at the village committee or the public service centre.',
    call: phone => `Call ${phone}`,
    navigate: 'Navigate with a map app',
    north: 'N',
    turns: ['straight on', 'ahead right', 'right', 'behind right', 'behind you', 'behind left', 'left', 'ahead left'],
  },
  'arrival.headingFault': {
    refused: 'No permission to use the compass: north is at the top',
    absent: NORTH_UP,
    'no-north': NORTH_UP,
    insecure: NORTH_UP,
  },
  'arrival.askField': { phone: 'Phone', address: 'Where to ask', access: 'Way' },
  'arrival.askScope': {
    building: 'said of the hall',
    village: 'said of the village or scenic area',
    township: 'said of the township',
    county: 'said of the county',
  },
} satisfies Twin<typeof source>
