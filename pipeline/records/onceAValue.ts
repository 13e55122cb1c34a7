import type * as v from 'valibot'

/**
 * The same schema for a field whose values repeat from record to record: equal JSON is checked once, and sound values
 * are then shared. What does not fit is checked, and reported, every time.
 */
export function onceAValue<Schema extends v.GenericSchema>(schema: Schema): Schema {
  const sound = new Map<string, unknown>()
  const run: Schema['~run'] = (dataset, config) => {
    const key = JSON.stringify(dataset.value) as string | undefined
    const known = key === undefined ? undefined : sound.get(key)
    if (known !== undefined) return { typed: true, value: known, issues: undefined }
    const result = schema['~run'](dataset, config)
    if (key !== undefined && result.typed && result.issues === undefined) sound.set(key, result.value)
    return result
  }
  return { ...schema, '~run': run }
}
