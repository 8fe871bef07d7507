/** Inputs as they are named on the command line, as what collecting them brings. */
import { expand, readFileResource } from '../../collect/index.ts'
import { asReadoutError, type Collected } from '../../domain/index.ts'

/** Files, folders and standard input, one page at a time in order; one that cannot be had comes as its failure. */
export async function* collectInputs(
  inputs: Iterable<string>,
  options: Parameters<typeof readFileResource>[1] = {},
): AsyncGenerator<Collected> {
  for await (const { input, error } of expand(inputs)) {
    if (error) yield { kind: 'failed', name: input, error }
    else
      yield await readFileResource(input, options).then(
        (resource) => ({ kind: 'resource', resource }) as const,
        (failed: unknown) => ({ kind: 'failed', name: input, error: asReadoutError(failed, input) }) as const,
      )
  }
}
