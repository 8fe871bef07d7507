import { conform } from './engines.ts'

conform('PGlite in memory')
