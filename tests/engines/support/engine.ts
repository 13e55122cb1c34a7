/** Runs in the page and finds one element, or null while it is not there. */
export type Finder = (text: string) => Element | null

/** One browser window with a fresh profile, reduced to what every engine's remote control can do. */
export interface Engine {
  /** Name and version as the browser gives them. */
  readonly version: string
  open(url: string): Promise<void>
  /** Loads the page again, as the visitor's reload button does. */
  reload(): Promise<void>
  /** Calls a self-contained function in the page; awaits its promise. */
  evaluate<Result>(work: (text: string) => Result | Promise<Result>, text: string): Promise<Result>
  /** A real click in the middle of what is found, scrolled into view first. */
  click(find: Finder, text: string): Promise<void>
  /** Puts the keyboard into what is found and types. */
  type(find: Finder, text: string, typed: string): Promise<void>
  close(): Promise<void>
}

/** Starts one engine. @throws Error that says what to install */
export type StartEngine = () => Promise<Engine>
