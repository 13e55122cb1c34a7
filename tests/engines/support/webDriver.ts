/** A browser under remote control (https://www.w3.org/TR/webdriver2/): the few commands the engine tests need. */
export interface WebDriverSession {
  readonly version: string
  /** Sends a command below the session's address. @throws Error with the driver's own words */
  command(method: 'POST' | 'DELETE', path: string, body: unknown): Promise<unknown>
  evaluate<Result>(work: (text: string) => Result | Promise<Result>, text: string): Promise<Result>
  /** The driver's name for the found element; null: not there. */
  elementId(find: (text: string) => Element | null, text: string): Promise<string | null>
}

/** Key of an element in answers (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const SCRIPT_LIMIT_MS = 60_000

/** @param driver - the driver's address */
export async function openWebDriverSession(
  driver: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<WebDriverSession> {
  const opened = (await send(`${driver}/session`, 'POST', {
    capabilities: { alwaysMatch: { ...capabilities, timeouts: { script: SCRIPT_LIMIT_MS } } },
  })) as { sessionId: string; capabilities: Record<string, unknown> }
  const base = `${driver}/session/${opened.sessionId}`
  const command = (method: 'POST' | 'DELETE', path: string, body: unknown) =>
    send(path === '' ? base : `${base}/${path}`, method, body)
  return {
    version: `${String(opened.capabilities['browserName'])} ${String(opened.capabilities['browserVersion'])}`,
    command,
    evaluate: async <Result>(work: (text: string) => Result | Promise<Result>, text: string) => {
      // Not execute/sync: WebKitGTK's driver does not wait for a promise there.
      const script = `const done = arguments[1]
        Promise.resolve((${work.toString()})(arguments[0])).then(value => done({ value }), error => done({ error: String(error) }))`
      const answer = (await command('POST', 'execute/async', { script, args: [text] })) as {
        value?: Result
        error?: string
      }
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value as Result
    },
    elementId: async (find, text) => {
      const script = `return (${find.toString()})(arguments[0])`
      const found = (await command('POST', 'execute/sync', { script, args: [text] })) as Record<string, string> | null
      return found?.[ELEMENT] ?? null
    },
  }
}

async function send(url: string, method: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method, ...(body !== null && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: unknown }
  if (response.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${method} ${url}: ${error}: ${message}`)
}
