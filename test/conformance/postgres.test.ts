import { whyNoServer } from '../store/server.ts'
import { conform } from './engines.ts'

conform('a PostgreSQL server', await whyNoServer())
