/**
 * What a process needs that opens the weights and reads the English pages of the sample dossier: one line of JSON for
 * bench/read.ts, which starts it, since only a fresh process tells.
 */
import { statSync } from 'node:fs'
import { emptyCodebook, emptyRoster, revisionId } from '../src/domain/index.ts'
import { withDefaults } from '../src/flow/knowledge/index.ts'
import { modelsFolder } from '../src/flow/reading/modelsFolder.ts'
import { models } from '../src/flow/reading/weights.ts'
import { createReader, modelNames } from '../src/read/index.ts'
import { bothSeconds, mostMegabytes } from './clock.ts'
import { englishDocuments } from './pages.ts'

export interface Loading {
  /** Milliseconds of the processor, and by the clock. */
  opened: number
  openedByClock: number
  /** Megabytes (10^6 bytes) on disk. */
  disk: number
  /** The most memory the process held, in megabytes (2^20 bytes). */
  memory: number
}

if (import.meta.main) {
  const { processor, clock } = await bothSeconds(async () => {
    models()
  })
  const reader = createReader({ models: models(), roster: withDefaults(emptyRoster), codebook: emptyCodebook })
  for (const document of englishDocuments()) reader.read(document, revisionId(document.id, 'bench'))
  const sizes = modelNames.map((name) => statSync(new URL(`${name}.bin`, modelsFolder)).size)
  const loading: Loading = {
    opened: processor * 1000,
    openedByClock: clock * 1000,
    disk: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
    memory: mostMegabytes(),
  }
  console.log(JSON.stringify(loading))
}
