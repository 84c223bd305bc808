/** Controls that the page's own first question, made of choices, does not need: one file, fetched while it is being read. */
export { ChartControl } from './chart-control';
export { HotspotControl } from './hotspot-control';
export { MatchingControl } from './matching-control';
export { NumericControl } from './numeric-control';
export { OrderingControl } from './ordering-control';
