import { useRouter } from 'vue-router'

/** Back inside the app; someone who came by a deep link has nothing behind and goes to `fallback`. */
export function useBack(fallback: string): () => void {
  const router = useRouter()
  return () => {
    const cameFrom: unknown = (router.options.history.state as { back?: unknown }).back
    if (typeof cameFrom === 'string') router.back()
    else void router.replace(fallback)
  }
}
