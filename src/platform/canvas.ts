/** A new canvas off the page; null where the browser refuses a drawing context. */
export function newCanvas(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas.getContext('2d')
}

/** The drawing as a PNG file; null when the phone has no memory for it. */
export function toPngFile(context: CanvasRenderingContext2D, name: string): Promise<File | null> {
  return new Promise(resolve =>
    context.canvas.toBlob(blob => resolve(blob && new File([blob], name, { type: 'image/png' })), 'image/png'),
  )
}
