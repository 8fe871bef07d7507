/** Where what is told stands, and where telling is ended, as addresses that lead there from anywhere; as `web` answers them. */
import type { Edition, Served } from '../../domain/index.ts'
import type { StoredSubscription } from '../../store/index.ts'

/** Null where the desk is not served. */
export function deskStatement({ desk }: Served, dossier: string, finding: string): string | null {
  return desk && `${desk}/en/${dossier}/statement/${encodeURIComponent(finding)}`
}

/** Null where the public site is not served. */
export function recordStatement({ site }: Served, language: Edition, slug: string, finding: string): string | null {
  return site && `${site}/${language}/record/${slug}/statement/${encodeURIComponent(finding)}`
}

/** A page of the public site with a button; without one, the command. */
export function stopAddress({ site }: Served, { id, dossier, language, key }: StoredSubscription): string {
  return site ? `${site}/${language}/alerts/${key}` : `readout alert remove ${id} --dossier ${dossier}`
}
