import { Painter } from './painter.ts'
import type { Numbered, PainterQuestion } from './painterMessages.ts'

const painter = new Painter()

addEventListener('message', async ({ data }: MessageEvent<Numbered<PainterQuestion>>) => {
  const answer = await painter.answer(data)
  const transfer = answer.drawing ? [answer.drawing.bitmap] : []
  postMessage({ ...answer, ask: data.ask }, { transfer })
})
