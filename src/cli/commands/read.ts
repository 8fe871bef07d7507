/** `readout read`: pages in, one `readout/1` object a line out; nothing is stored. */
import { emptyCodebook, emptyRoster, rangeTables } from '../../domain/index.ts'
import { openReaders, readerNames } from '../../flow/index.ts'
import { bookOptions, booksFrom } from '../books.ts'
import { type Command, usage } from '../command.ts'
import { forEachPage, inputOptions, inputOptionsFrom, pagesOf } from '../inputs.ts'
import { writeLine } from '../wiring.ts'

export const read: Command = {
  name: 'read',
  usage:
    '[OPTIONS] INPUT...   (INPUT: a file, a folder, a feed, a web archive, an address on the web, or - for standard input)',
  options: {
    ...inputOptions,
    ...bookOptions,
    reader: { type: 'string', value: 'NAME', help: `which reader to use (${readerNames.join(', ')})` },
    ranges: {
      type: 'string',
      value: 'TABLE',
      help: `what "likely" is worth: ${rangeTables.join(' or ')} (${rangeTables[0]})`,
    },
    threshold: { type: 'string', value: 'P', help: 'leave out findings less sure than this, 0 to 1 (0)' },
  },
  examples: [
    'readout read --as page dump.txt',
    'readout read --codebook talks.yaml pages/ > readings.jsonl',
    'readout read talks.warc.gz > readings.jsonl',
    'readout read https://vta.example/2031/03/04/bridge',
    'pbpaste | readout read - | jq .statements',
  ],
  async run(args, wiring) {
    if (args.inputs.length === 0) throw usage(read, 'it needs at least one INPUT')
    args.choice('reader', readerNames)
    const { read: options, collect, allow } = inputOptionsFrom(args, read)
    const threshold = args.number('threshold', { min: 0, max: 1 })
    const ranges = args.choice('ranges', rangeTables)
    const books = { codebook: emptyCodebook, roster: emptyRoster, ...(await booksFrom(args)) }
    const readers = openReaders()
    try {
      return await forEachPage({
        wiring,
        pages: pagesOf(args.inputs, { collect, allow }, wiring),
        width: readers.size * 2,
        one: (resource) =>
          readers.page(
            resource,
            { ...options, ...(threshold === undefined ? {} : { threshold }), ...(ranges ? { ranges } : {}) },
            books,
          ),
        async result({ readout }) {
          await writeLine(wiring.stdout, JSON.stringify(readout))
          return readout
        },
        summary: (done) => `${done} read`,
      })
    } finally {
      await readers.close()
    }
  },
}
