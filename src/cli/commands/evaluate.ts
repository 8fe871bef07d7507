/** `readout evaluate`: how good is the reader, on texts that people labelled? */
import { readerNames } from '../../flow/index.ts'
import { type Command, usage } from '../command.ts'
import { corpusInput } from '../corpusInput.ts'
import { contradictions } from '../evaluating/contradictions.ts'
import { events } from '../evaluating/events.ts'
import { pronouns } from '../evaluating/pronouns.ts'
import { forecasts, times } from '../evaluating/sentences.ts'
import { stance } from '../evaluating/stance.ts'
import { statements } from '../evaluating/statements.ts'
import type { Task } from '../evaluating/task.ts'
import { writeLine } from '../wiring.ts'

/** What can be evaluated, by the name it has on the command line. */
const tasks: Readonly<Record<string, Task>> = { statements, pronouns, events, times, forecasts, stance, contradictions }
const taskNames = Object.keys(tasks).join(', ')

export const evaluate: Command = {
  name: 'evaluate',
  usage: `TASK CORPUS [OPTIONS]   (TASK: ${taskNames}; CORPUS: JSON Lines, of pronouns GAP's table, both also gzipped; of times, forecasts and stance YAML, of contradictions either)`,
  options: {
    json: { type: 'boolean', help: 'print JSON' },
    threshold: { type: 'string', value: 'P', help: 'leave out findings less sure than this, 0 to 1 (0)' },
    reader: { type: 'string', value: 'NAME', help: `which reader to use (${readerNames.join(', ')})` },
    readings: {
      type: 'string',
      value: 'FILE',
      help: 'score these readings, one readout/1 object a line; nothing is read',
    },
    people: { type: 'string', value: 'FILE', help: 'take the human line from the articles of this corpus too' },
    limit: { type: 'string', value: 'N', help: 'take only the first N articles, sentences or rows' },
    answers: {
      type: 'string',
      value: 'WHICH',
      help: 'of contradictions, print {"id", "label"} a pair: told (silent unless sure) or always (each pair answered)',
    },
  },
  examples: [
    'readout evaluate statements dev.jsonl.gz',
    'readout evaluate statements dev.jsonl.gz --people train.jsonl.gz --json > evaluation.json',
    'readout evaluate statements dev.jsonl.gz --readings readings.jsonl',
    'readout evaluate pronouns gap-development.tsv',
    'readout evaluate events events.jsonl',
    'readout evaluate times test/corpus/times/en.yaml',
    'readout evaluate forecasts test/corpus/forecasts/en.yaml',
    'readout evaluate stance test/corpus/stance/development.yaml',
    'readout evaluate contradictions test/corpus/contradictions/pairs.yaml',
    'readout evaluate contradictions dev.jsonl --answers always > answers.jsonl',
  ],
  async run(args, wiring) {
    const [name, path, ...more] = args.inputs
    const task = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined
    if (!task) {
      const said = name === undefined ? 'it needs a TASK' : `there is no task "${name}"`
      const known = Object.entries(tasks).map(([task, { means }]) => `${task} (${means})`)
      throw usage(evaluate, said, `The tasks: ${known.join('; ')}. `)
    }
    if (path === undefined) throw usage(evaluate, 'it needs a CORPUS')
    if (more.length > 0) throw usage(evaluate, `it takes one CORPUS, not also "${more[0]}"`)
    const corpus = await corpusInput(path, wiring)
    const wrong = (reason: string) => usage(evaluate, reason)
    const { evaluation, table, failures } = await task.run({ corpus, args, wiring, wrong })
    for (const { message } of failures) await writeLine(wiring.stderr, `readout: ${message}`)
    await writeLine(wiring.stdout, args.flag('json') ? JSON.stringify(evaluation, null, 2) : table)
    return failures.length > 0 ? 1 : 0
  },
}
