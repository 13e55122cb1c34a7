import { describe, expect, it } from 'vitest'
import { voteTownships } from './voteTownships.ts'

const today = {
  '519901': { 甲镇: ['一村', '二村', '三社区', '新民村'], 乙街道: ['四村', '新民村'] },
  '519902': { 丙镇: ['七村', '八村', '九村', '一村'] },
}
const vote = (name: string, villages: string[], county = '519901') =>
  voteTownships({ [county]: { [name]: villages } }, today)[0]

describe('voteTownships', () => {
  it('says nothing of a township that still has its name', () => {
    expect(vote('甲镇', ['一村'])).toBeUndefined()
  })

  it('follows the villages, whatever their form is now', () => {
    expect(vote('旧乡', ['一村', '二村', '三村'])?.votes).toEqual([
      { county: '519901', township: '甲镇', share: 1, votes: 3 },
    ])
  })

  it('splits the vote of a name that stands twice', () => {
    expect(vote('旧乡', ['新民村', '四村'])?.votes.map(({ township, votes }) => [township, votes])).toEqual([
      ['乙街道', 1.5],
      ['甲镇', 0.5],
    ])
  })

  it('counts the name itself when only the rank changed', () => {
    expect(vote('乙镇', [])?.votes.map(({ township }) => township)).toEqual(['乙街道'])
  })

  it('looks in the prefecture when the county gives no clear answer', () => {
    expect(vote('旧乡', ['一村', '七村', '八村', '九村'])?.votes[0]?.township).toBe('丙镇')
  })

  it('stays in the county when the county’s answer is clear', () => {
    expect(vote('旧乡', ['一村', '二村', '七村', '八村'])?.votes[0]?.township).toBe('甲镇')
  })

  it('asks the whole prefecture for a development zone', () => {
    expect(vote('旧乡', ['七村', '八村'], '519900')?.votes[0]?.township).toBe('丙镇')
  })

  it('leaves a township unmapped when no name is found again', () => {
    expect(vote('旧乡', ['十村'])?.votes).toEqual([])
  })
})
