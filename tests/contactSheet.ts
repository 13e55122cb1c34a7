import { basename } from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'

/** Size of one picture on the sheet, and of the strip with its name; pixels. */
const CELL = { width: 300, height: 460, label: 28, gap: 8 }
const COLUMNS = 8

/** Puts pictures on one sheet in reading order, each under its file's name. */
export async function contactSheet(files: readonly string[], out: string): Promise<void> {
  const step = { x: CELL.width + CELL.gap, y: CELL.height + CELL.label + CELL.gap }
  const layers = await Promise.all(
    files.map(async (file, at): Promise<readonly OverlayOptions[]> => {
      const left = (at % COLUMNS) * step.x
      const top = Math.floor(at / COLUMNS) * step.y
      const picture = await sharp(file)
        .resize(CELL.width, CELL.height, { fit: 'contain', position: 'top', background: '#888' })
        .png()
        .toBuffer()
      return [
        { input: picture, left, top: top + CELL.label },
        { input: nameStrip(basename(file, '.png')), left, top },
      ]
    }),
  )
  const rows = Math.ceil(files.length / COLUMNS)
  await sharp({
    create: { width: COLUMNS * step.x, height: rows * step.y, channels: 3, background: '#fff' },
  })
    .composite(layers.flat())
    .png()
    .toFile(out)
}

function nameStrip(name: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL.width}" height="${CELL.label}"><text x="4" y="20" font-family="sans-serif" font-size="16">${name}</text></svg>`,
  )
}
