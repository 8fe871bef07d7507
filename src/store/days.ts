/** Days as PostgreSQL's calendar has them. */
import { isDate } from '../domain/index.ts'

/** The day, `YYYY-MM-DD`; null for none, for one that does not exist, and for the year 0, which PostgreSQL lacks. */
export function dayOrNull(day: string | null): string | null {
  return day !== null && day.length === 10 && isDate(day) && !day.startsWith('0000') ? day : null
}
