/** Peoples named in the full names of Sichuan's three autonomous prefectures. */
const PEOPLES = /(?:藏族|羌族|彝族)+自治州$/

/** `成都市` → `成都`, `阿坝藏族羌族自治州` → `阿坝州`; for prefectures on a small map, never in a record. */
export function shortAreaName(name: string): string {
  if (PEOPLES.test(name)) return name.replace(PEOPLES, '州')
  return name.length > 2 ? name.replace(/市$/, '') : name
}
