/**
 * The first members over all groups in their order, at most `limit`; groups left without any go.
 * @param members - the field of a group that holds them
 */
export function firstInGroups<Field extends string, Group extends Readonly<Record<Field, readonly unknown[]>>>(
  groups: readonly Group[],
  members: Field,
  limit: number,
): readonly Group[] {
  let left = limit
  return groups.flatMap(group => {
    const first = group[members].slice(0, Math.max(0, left))
    left -= first.length
    return first.length === 0 ? [] : [{ ...group, [members]: first }]
  })
}
