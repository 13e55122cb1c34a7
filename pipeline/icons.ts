/**
 * Draws the app's icons into public/icons from one drawing: a red seal with the character 志, cut as strokes and
 * not set in a font, so it looks the same on every machine. Same drawing, same bytes. Run: `tsx pipeline/icons.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/** The light theme's --fz-seal-fill and --fz-seal-ink. */
const SEAL = '#9e2a2b'
const SEAL_INK = '#fff9f0'

/** The seal's hand-cut outline, the thin line inside it and the strokes of 志, on a 512 × 512 grid. */
const OUTLINE = 'M50 44Q256 35 466 46q6 1 6 8 7 203-2 408-1 6-8 6-206 8-410-1-7-1-7-7-8-206 0-408 0-7 5-8Z'
const FRAME = 'M76 76h360v360H76z'
const CHARACTER = [
  'M116 166h280',
  'M256 108v132',
  'M158 240h196',
  'M140 304c-2 38-10 64-26 90',
  'M200 296v58c0 32 10 42 42 42h50c32 0 44-12 46-46',
  'M252 288c14 12 22 24 28 40',
  'M372 300c16 24 24 46 28 74',
].join('')

const character = (colour: string, transform = '') =>
  `<path d="${CHARACTER}" fill="none" stroke="${colour}" stroke-width="36" stroke-linecap="square" stroke-linejoin="round"${transform}/>`
const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${body}</svg>`

/** The seal on nothing: browser tabs, the “any” icons. */
const seal = svg(
  `<path d="${OUTLINE}" fill="${SEAL}"/><path d="${FRAME}" fill="none" stroke="${SEAL_INK}" stroke-width="9"/>` +
    character(SEAL_INK, ' transform="translate(256 256) scale(.92) translate(-256 -250)"'),
)

/** Edge to edge, with the character inside the safe circle (https://w3c.github.io/manifest/#icon-masks). */
const bled = svg(
  `<path d="M0 0h512v512H0z" fill="${SEAL}"/>` +
    character(SEAL_INK, ' transform="translate(256 256) scale(.84) translate(-256 -252)"'),
)

/** Only alpha counts: a plain plate with the character cut out of it. */
const monochrome = svg(
  `<mask id="cut"><path d="${OUTLINE}" fill="#fff"/>${character('#000')}</mask>` +
    `<path d="M0 0h512v512H0z" fill="#000" mask="url(#cut)"/>`,
)

/** Every picture written, with its side in pixels. iOS rounds and fills its own, so it gets the bled drawing. */
const PICTURES = [
  { file: 'icon-192.png', drawing: seal, sidePx: 192 },
  { file: 'icon-512.png', drawing: seal, sidePx: 512 },
  { file: 'maskable-192.png', drawing: bled, sidePx: 192 },
  { file: 'maskable-512.png', drawing: bled, sidePx: 512 },
  { file: 'apple-touch-180.png', drawing: bled, sidePx: 180 },
  { file: 'monochrome-512.png', drawing: monochrome, sidePx: 512 },
] as const

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url))
await mkdir(folder, { recursive: true })
await writeFile(`${folder}favicon.svg`, `${seal}\n`)
for (const { file, drawing, sidePx } of PICTURES) {
  const density = (72 * sidePx) / 512
  await sharp(Buffer.from(drawing), { density: Math.max(72, density) })
    .resize(sidePx, sidePx)
    .png({ compressionLevel: 9, palette: true })
    .toFile(`${folder}${file}`)
}
