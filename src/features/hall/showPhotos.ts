import { imageBytes, type PackImage, type PackPhoto } from '../../domain/pack/photosPack.ts'
import { objectUrl } from '../../platform/objectUrl.ts'

/** A photo of a pack, as an `img` can show it. */
export interface ShownPhoto {
  readonly caption: string
  readonly credit: string
  readonly licence: string
  /** The small picture, which every phone can show. */
  readonly src: string
  /** Of the small picture, so that the page keeps its place while it is read. */
  readonly widthPx: number
  readonly heightPx: number
  /** The large picture; null: there is none, or it is the small one. */
  readonly large: { readonly src: string; readonly type: string } | null
}

/** Makes addresses for photos; `release` gives them all back. */
export function showPhotos(photos: readonly PackPhoto[]): {
  readonly shown: readonly ShownPhoto[]
  readonly release: () => void
} {
  const releases: (() => void)[] = []
  const address = (image: PackImage) => {
    const { url, release } = objectUrl(new File([imageBytes(image)], 'photo', { type: image.type }))
    releases.push(release)
    return url
  }
  const shown = photos.flatMap(({ caption, credit, licence, images }): ShownPhoto[] => {
    const [small, large] = [images[0], images.at(-1)]
    if (small === undefined || large === undefined) return []
    return [
      {
        ...{ caption, credit, licence },
        src: address(small),
        ...{ widthPx: small.widthPx, heightPx: small.heightPx },
        large: large === small ? null : { src: address(large), type: large.type },
      },
    ]
  })
  return { shown, release: () => releases.forEach(release => release()) }
}
