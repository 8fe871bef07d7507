/** The command line: one file a command. */

export { helpFor } from './command.ts'
export { commands } from './commands/index.ts'
export { main } from './main.ts'
