/** What `readout network --format` takes; `eventlist` is DNA's, `visone` DNA's GraphML. */
export const networkFormats = ['csv', 'graphml', 'visone', 'gexf', 'eventlist'] as const
export type NetworkFormat = (typeof networkFormats)[number]
