import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium of this computer: the one named by CHROMIUM_PATH, else one in a usual place; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined) return existsSync(named) ? named : null
  return CANDIDATES.find(path => existsSync(path)) ?? null
}

/** Prints A4 drawings, one a page, without network or script. */
export async function printPdf(svgs: readonly string[], executablePath: string): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
    const sheet = await context.newPage()
    const style = '@page{size:210mm 297mm;margin:0}body{margin:0}svg{display:block;break-after:page}'
    await sheet.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${svgs.join('')}`)
    return await sheet.pdf({ width: '210mm', height: '297mm', printBackground: true, pageRanges: `1-${svgs.length}` })
  } finally {
    await browser.close()
  }
}
