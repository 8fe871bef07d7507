/** The command line: one file a command. */

export { helpFor } from './command.ts'
export { commands, main } from './main.ts'
