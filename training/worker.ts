/** Runs one task on a thread of its own, and says how it goes on. */
import { parentPort, workerData } from 'node:worker_threads'
import { runTask } from './tasks.ts'

runTask(workerData, (line) => parentPort?.postMessage(line))
