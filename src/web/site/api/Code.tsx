/** Lines of a program, or of data; long ones go on in the next line. */
import type { VNode } from 'preact'

export function Code({ lines }: { lines: string }): VNode {
  return (
    <pre class="code" dir="ltr">
      <code>{lines}</code>
    </pre>
  )
}
