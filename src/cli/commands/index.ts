/** Which commands there are. Each is loaded when it is asked for, with all that it needs: a command starts at once. */
import { KEEP_DAYS } from '../../domain/index.ts'
import type { Command } from '../command.ts'

export interface Listed {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}

/** In the order a newcomer meets them. */
export const commands: readonly Listed[] = [
  {
    name: 'read',
    summary: 'Read pages and print what was found, one JSON object a line; nothing is stored.',
    load: async () => (await import('./read.ts')).read,
  },
  {
    name: 'add',
    summary:
      'Put pages into a dossier, which is made if it is not there. Works beside a running server; goes on where it was stopped.',
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'source',
    summary: 'Feeds, sitemaps, pages and folders that a dossier’s documents come from by themselves.',
    load: async () => (await import('./source.ts')).source,
  },
  {
    name: 'jobs',
    summary: 'List what failed for good, with its reason; retry it or let it go.',
    load: async () => (await import('./jobs.ts')).jobs,
  },
  {
    name: 'dossier',
    summary: `List, create, change, remove (undoable for ${KEEP_DAYS} days) and restore dossiers.`,
    load: async () => (await import('./dossier.ts')).dossier,
  },
  {
    name: 'codebook',
    summary: 'Suggest a codebook: things that statements speak of again and again, as a draft in YAML.',
    load: async () => (await import('./codebook.ts')).codebook,
  },
  {
    name: 'positions',
    summary: 'Show who takes which stance on which issue, since when, and where positions shifted.',
    load: async () => (await import('./positions.ts')).positions,
  },
  {
    name: 'contradictions',
    summary: 'Show statements that do not fit each other, deeds that do not fit words, and accounts that differ.',
    load: async () => (await import('./contradictions.ts')).contradictions,
  },
  {
    name: 'occurrences',
    summary:
      'Show what several documents tell of as one occurrence, how its status went, and where their accounts differ.',
    load: async () => (await import('./occurrences.ts')).occurrences,
  },
  {
    name: 'tracks',
    summary: 'Show the mediation formats of the codebook with their meetings.',
    load: async () => (await import('./tracks.ts')).tracks,
  },
  {
    name: 'agreements',
    summary: 'Show what is told of each provision: kept, broken, disputed or pending.',
    load: async () => (await import('./agreements.ts')).agreements,
  },
  {
    name: 'corroboration',
    summary: 'Show statements that several outlets carry: who had them first, who trimmed them.',
    load: async () => (await import('./corroboration.ts')).corroboration,
  },
  {
    name: 'network',
    summary: 'Make a discourse network: who agrees with whom, who speaks of what; settings are those of DNA.',
    load: async () => (await import('./network.ts')).network,
  },
  {
    name: 'export',
    summary: 'Write what a dossier holds into a file that other programs open.',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'import',
    summary:
      'Take a database of the Discourse Network Analyzer (.dna) into a dossier: texts, and what was coded in them as decisions of the coders. Twice is the same as once.',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'publish',
    summary:
      'Make a brief public: Markdown whose footnotes name the exact words it rests on. Works beside a running server.',
    load: async () => (await import('./publish.ts')).publish,
  },
  {
    name: 'unpublish',
    summary: 'Take a brief off the public; publishing its file puts it back. Works beside a running server.',
    load: async () => (await import('./unpublish.ts')).unpublish,
  },
  {
    name: 'takedown',
    summary: 'Take down a brief, or all words quoted from a document; at once, beside a running server too.',
    load: async () => (await import('./takedown.ts')).takedown,
  },
  {
    name: 'record',
    summary:
      'Make what people accepted in a dossier public: statements, positions, occurrences, tracks. Nothing unreviewed shows.',
    load: async () => (await import('./record.ts')).record,
  },
  {
    name: 'brief',
    summary: 'List the briefs of a dossier with their states and how often they were read.',
    load: async () => (await import('./brief.ts')).brief,
  },
  {
    name: 'alert',
    summary:
      'Tell somebody of what is new in a dossier: statements, shifts, contradictions; by a feed, a webhook or mail, while "readout serve" runs.',
    load: async () => (await import('./alert.ts')).alert,
  },
  {
    name: 'site',
    summary: 'Check a file of the public site’s settings, or print one to start from.',
    load: async () => (await import('./site.ts')).site,
  },
  {
    name: 'serve',
    summary: 'Open the desk in a browser, on this machine only; Ctrl+C stops.',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'work',
    summary: 'Read what waits to be read, beside the server and other workers, on a PostgreSQL store; Ctrl+C stops.',
    load: async () => (await import('./work.ts')).work,
  },
  {
    name: 'doctor',
    summary: 'Check Node, the disk and the store, and say what to do about what is wrong.',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'evaluate',
    summary:
      'Measure the reader on texts that people labelled; statements beside a baseline of rules and how well people agree.',
    load: async () => (await import('./evaluate.ts')).evaluate,
  },
]
