/** True when the app was opened from the home screen or desktop. */
export function isStandalone(): boolean {
  return (
    window.matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches ||
    (navigator as { standalone?: boolean }).standalone === true
  )
}

/** iPhone and iPad, where the home-screen app has a store of its own: saving belongs after adding. */
export function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator
  // iPadOS calls itself a Macintosh; no Macintosh has a touch screen.
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}

/** Battery, where the browser tells (Chromium): https://www.w3.org/TR/battery-status/ */
export async function batteryState(): Promise<{ readonly level: number; readonly isCharging: boolean } | null> {
  const get = (navigator as { getBattery?: () => Promise<{ level: number; charging: boolean }> }).getBattery
  if (get === undefined) return null
  try {
    const battery = await get.call(navigator)
    return { level: battery.level, isCharging: battery.charging }
  } catch {
    return null // forbidden by policy: the same as not told
  }
}

/** Permission states for the diagnostics page; null: the browser does not tell. Asks nothing of the visitor. */
export async function permissionState(
  name: 'geolocation' | 'notifications' | 'persistent-storage',
): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name })).state
  } catch {
    return null
  }
}

/** What the browser calls itself, for the diagnostics page. */
export function browserName(): string {
  return navigator.userAgent
}
