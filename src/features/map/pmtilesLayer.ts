import L from 'leaflet'
import type { PMTiles } from 'pmtiles'
import { absoluteUrl } from '../../platform/baseUrl.ts'
import { MAP_COPY } from './copy.ts'

/** Picture formats by PMTiles tile type (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md#tile-type-tt). */
const PICTURE_TYPES: Readonly<Record<number, string>> = {
  2: 'image/png',
  3: 'image/jpeg',
  4: 'image/webp',
  5: 'image/avif',
}

/** Draws the pictures of one archive; a tile the archive lacks stays empty. */
class PmtilesLayer extends L.GridLayer {
  constructor(
    private readonly archive: PMTiles,
    private readonly mediaType: string,
    options: L.GridLayerOptions,
  ) {
    super(options)
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const image = document.createElement('img')
    image.alt = ''
    void this.fill(image, coords).then(
      () => done(undefined, image),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), image),
    )
    return image
  }

  private async fill(image: HTMLImageElement, { z, x, y }: L.Coords): Promise<void> {
    const tile = await this.archive.getZxy(z, x, y)
    if (tile === undefined) return
    const url = URL.createObjectURL(new Blob([tile.data], { type: this.mediaType }))
    try {
      image.src = url
      await image.decode()
    } finally {
      URL.revokeObjectURL(url)
    }
  }
}

/**
 * Opens a raster PMTiles archive; the reader is fetched only now.
 * @throws Error with words for people when the archive cannot be read or holds vector tiles
 */
export async function openPmtilesLayer(address: string): Promise<L.GridLayer> {
  const { PMTiles } = await import('pmtiles')
  const archive = new PMTiles(new URL(address, absoluteUrl('')).href)
  const { tileType, minZoom, maxZoom } = await archive.getHeader().catch((cause: unknown) => {
    throw new Error(MAP_COPY.tilesFailed, { cause })
  })
  const mediaType = PICTURE_TYPES[tileType]
  if (mediaType === undefined) throw new Error(MAP_COPY.vectorTiles)
  return new PmtilesLayer(archive, mediaType, { minNativeZoom: minZoom, maxNativeZoom: maxZoom })
}
