import { conform } from './engines.ts'

conform('PGlite on disk')
