import type { Twin } from '../../domain/messages.ts'
import { ROUTE_NAME_LIMIT, ROUTE_STOP_LIMIT } from '../../domain/route/savedRoute.ts'
import { countNoun } from '../../domain/text/countNoun.ts'
import type * as source from './copy.ts'

export default {
  routes: {
    title: 'My routes',
    create: 'Plan a new route',
    emptyTitle: 'No routes yet',
    emptyText:
      'Pick some halls, and Fangzhi puts them in a good order. Routes are kept on this phone and work without a network.',
    unreadable: 'The saved routes could not be read',
    unreadableText: 'The phone does not let this page save data; leave private mode and try again.',
    stopCount: (count, done) => `${countNoun(count, 'stop')}${done === 0 ? '' : `, ${done} visited`}`,
    name: 'Route name',
    defaultName: first => `From ${first}`.slice(0, ROUTE_NAME_LIMIT),
    search: 'Find by hall or place',
    picked: count => `${count} picked`,
    pickedList: 'Picked halls',
    limit: `A route has at most ${ROUTE_STOP_LIMIT} stops`,
    noMatch: 'No hall has this in its name or place',
    more: count => `${count} more; type a little more`,
    startNote: 'The first hall is where you start; the others are put in a good order.',
    isReturn: 'Return to the start at the end',
    make: 'Order and save',
    needTwo: 'Pick at least two halls',
    failed: 'The phone could not save this route',
    straight: 'All distances are straight lines; the road is longer.',
    about:
      'Of some halls only the county or township is known; those legs are estimated from its middle and are a rough guide.',
    next: 'Next stop',
    done: 'Visited',
    undo: 'Not yet',
    allDone: 'You have finished this route',
    takeOut: 'Remove',
    navigate: 'Navigate',
    navigateTo: name => `Navigate to ${name}`,
    back: 'Back to the start',
    fromHere: 'Reorder from where I am',
    fromHereNote: 'This uses your location on this phone only; it is neither kept nor uploaded.',
    reordered: 'Reordered from where you are now',
    remove: 'Delete this route',
    removed: 'This hall is no longer in the data',
    missing: 'No such route',
    missingText: 'It may have been deleted, or be on another phone.',
  },
  'routes.leg': {
    exact: distance => `${distance} straight line`,
    about: distance => `${distance} straight line`,
    sameCounty: 'In the same county, distance unknown',
    unknown: 'No position, distance unknown',
    total: distance => `${distance} in all, straight line`,
    totalAbout: distance => `${distance} in all, straight line`,
    totalUnknown: 'Total length unknown',
  },
} satisfies Twin<typeof source>
