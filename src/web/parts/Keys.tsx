/** The keys, shown with `?`. Without a script it stays closed, as the keys do nothing then. */
import type { VNode } from 'preact'

const keys: [key: string, does: string][] = [
  ['j', 'next finding'],
  ['k', 'previous finding'],
  ['Enter', 'open the finding'],
  ['a', 'accept it'],
  ['x', 'reject it'],
  ['u', 'undo the decision on it'],
  ['n', 'next document'],
  ['/', 'search'],
  ['?', 'these keys'],
]

export function Keys(): VNode {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>They rest while you type.</p>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
