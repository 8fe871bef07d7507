/** Discourse networks, as DNA counts them (Leifeld 2017). */
export { secondsOf, timeText } from './calendar.ts'
export { type Network, type Networks, networksOf } from './network.ts'
export {
  aggregations,
  defaultSettings,
  duplicateKinds,
  kernels,
  type NetworkSettings,
  networkTypes,
  normalizations,
  refused,
  settingsFrom,
  timeWindows,
} from './settings.ts'
export { backbone } from './shape/backbone.ts'
export { type Centrality, centralityOf, densityOf, isolatesOf } from './shape/centrality.ts'
export { communitiesOf, polarisation, sidesPolarisation } from './shape/communities.ts'
export { graphOf, graphOverTime } from './shape/graph.ts'
export { layoutOf, type Spot } from './shape/layout.ts'
export { type Column, type StatementTable, tableOf } from './table.ts'
