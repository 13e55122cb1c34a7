import type { Twin } from '../../domain/messages.ts'
import type * as source from './copy.ts'

export default {
  map: {
    name: 'Map of Sichuan’s gazetteer halls',
    roleDescription: 'Map',
    keys: 'Arrow keys move, plus and minus zoom. Every hall on the map is in the list.',
    opening: 'Opening the map',
    openFailed: 'The map did not open',
    retry: 'Try again',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    wholeProvince: 'All',
    toUser: 'Back to my location',
    north: 'N',
    northUp: 'North is up',
    noStreets: 'No streets here',
    noStreetsWhy: 'This map ends at county level.',
    chooseHall: 'Tap a hall to hand it to a navigation app.',
    handOver: 'For the rest of the way, use a navigation app.',
    navigateTo: hall => `Navigate to ${hall}`,
    twoFingers: 'Use two fingers to move the map',
    ctrlWheel: 'Hold Ctrl and scroll to zoom the map',
    offMap: count => `${count} more not on the map; see the list`,
    doors: 'A ring: probably open. A faint seal: probably closed',
    borders: 'Borders: Tianditu, May 2024, for illustration only',
    reviewNumber: number => `Map review no. ${number}`,
    layers: 'Base map',
    outlineLayer: 'Offline outline',
    tilesFailed: 'The online map could not be loaded; showing the offline outline',
    vectorTiles: 'This PMTiles file holds vector tiles; only picture tiles work here. Showing the offline outline',
    layersBroken: problems =>
      `The online map is set up wrongly (${problems.map(({ at, words }) => `${at}: ${words}`).join('; ')}). Showing the offline outline`,
    closeNotice: 'Got it',
    metres: distanceM => (distanceM >= 1000 ? `${distanceM / 1000} km` : `${distanceM} m`),
  },
} satisfies Twin<typeof source>
