import type { Painter } from './painter.ts'
import type { Numbered, PainterAnswer, PainterQuestion } from './painterMessages.ts'

/**
 * The page's side of the painter. Where no worker can draw (an old WebView, a policy, a failed load) the same code
 * runs on the page, slower but right.
 */
export class PainterClient {
  private readonly waiting = new Map<number, { question: PainterQuestion; settle: (answer: PainterAnswer) => void }>()
  private nextAsk = 1
  private worker: Worker | null = null
  private onPage: Promise<Painter> | null = null
  /** Given again when the work moves to the page. */
  private readonly given = new Map<string, PainterQuestion>()

  constructor() {
    if (typeof OffscreenCanvas === 'undefined') return
    try {
      this.worker = new Worker(new URL('./painter.worker.ts', import.meta.url), { type: 'module' })
      this.worker.addEventListener('message', ({ data }: MessageEvent<Numbered<PainterAnswer>>) => this.settle(data))
      this.worker.addEventListener('error', () => void this.moveToPage())
    } catch {
      this.worker = null
    }
  }

  ask(question: PainterQuestion): Promise<PainterAnswer> {
    const ask = this.nextAsk
    this.nextAsk += 1
    if (question.type !== 'draw' && question.type !== 'open') this.given.set(question.type, question)
    return new Promise(resolve => {
      this.waiting.set(ask, { question, settle: resolve })
      if (this.worker !== null) this.worker.postMessage({ ...question, ask })
      else void this.answerOnPage(ask, question)
    })
  }

  close(): void {
    this.worker?.terminate()
    this.waiting.clear()
  }

  private settle({ ask, ...answer }: Numbered<PainterAnswer>): void {
    this.waiting.get(ask)?.settle(answer)
    this.waiting.delete(ask)
  }

  private async moveToPage(): Promise<void> {
    if (this.worker === null) return
    this.worker.terminate()
    this.worker = null
    const unanswered = [...this.waiting]
    const painter = await this.painterOnPage()
    for (const question of this.given.values()) await painter.answer(question)
    for (const [ask, { question }] of unanswered) await this.answerOnPage(ask, question)
  }

  private painterOnPage(): Promise<Painter> {
    this.onPage ??= import('./painter.ts').then(module => new module.Painter())
    return this.onPage
  }

  private async answerOnPage(ask: number, question: PainterQuestion): Promise<void> {
    this.settle({ ...(await (await this.painterOnPage()).answer(question)), ask })
  }
}
