import { watch } from 'vue'
import type { DivisionIndex } from '../../domain/place/division.ts'
import { parseSearchPack } from '../../domain/pack/searchPack.ts'
import { namePinyin, spellName } from '../../domain/text/namePinyin.ts'
import { parseSearchSet, type SearchColumns } from '../../domain/text/searchColumns.ts'
import { logFailure } from '../../platform/log.ts'
import { markChinese } from '../../platform/markChinese.ts'
import { loadPack } from '../../storage/library.ts'
import { useLibraryStore } from '../library.store.ts'
import './pinyin.css'

type PinyinOf = (name: string) => string | null

/** Shows names of halls, counties and prefectures with their pinyin, once the packs that know it are here. */
export function showPinyin(): void {
  const library = useLibraryStore()
  let stop: (() => void) | null = null
  watch(
    () => library.divisions,
    async divisions => {
      if (divisions === null) return
      const [ofDivision, ofName] = [divisionPinyin(divisions), await loadNamePinyin()]
      stop?.()
      stop = markChinese(text => ofDivision(text) ?? ofName(text))
    },
    { immediate: true },
  )
}

function divisionPinyin({ prefectures, counties }: DivisionIndex): PinyinOf {
  const known = new Map<string, string>()
  for (const { name, pinyin } of [...prefectures, ...counties]) {
    if (pinyin) known.set(name, spellName(name, pinyin.split(' ')))
  }
  return name => known.get(name) ?? null
}

/** Without the search pack only counties and prefectures have pinyin. */
async function loadNamePinyin(): Promise<PinyinOf> {
  try {
    const { set } = await loadPack('search-halls', parseSearchPack)
    return namePinyin(readColumns(set))
  } catch (error) {
    logFailure(error, 'N02')
    return () => null
  }
}

function readColumns(set: string): SearchColumns {
  const steps = parseSearchSet(set)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
