import { escapeXml } from '../export/xlsxXml.ts'
import { fieldNameIn } from '../import/columns/fieldName.ts'
import { RECORD_RULES } from './allRules.ts'
import type { Finding } from './finding.ts'
import type { CheckResult } from './command.ts'

const STYLE = `body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#222;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.error{color:#a11}.warning{color:#7a5200}.why{color:#555;margin:0 0 .5rem}code{font-size:.85em}`

/** A page a clerk reads in a browser: findings grouped by rule, each rule with its reason. Needs no network. */
export function checkHtml({ today, counts, findings }: CheckResult): string {
  const errors = findings.filter(finding => finding.severity === 'error').length
  const why = new Map(RECORD_RULES.map(rule => [rule.id, rule.why]))
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding])
  const sections = [...byRule]
    .sort(([, a], [, b]) => severityRank(a) - severityRank(b))
    .map(([rule, list]) => section(rule, why.get(rule) ?? '记录的格式不对', list))
  const verdict =
    errors > 0
      ? `<p class="error">有 ${errors} 处错误，改正之前不能发布；另有提醒 ${findings.length - errors} 处。</p>`
      : `<p>没有错误，可以发布；提醒 ${findings.length} 处。</p>`
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>资料检查 ${escapeXml(today)}</title><style>${STYLE}</style></head>
<body><h1>资料检查</h1>
<p>${escapeXml(today)}：馆 ${counts.halls}、题名 ${counts.titles}、馆藏 ${counts.holdings} 条。</p>
${verdict}
${sections.join('\n')}
</body></html>
`
}

const severityRank = (findings: readonly Finding[]): number =>
  findings.some(finding => finding.severity === 'error') ? 0 : 1

function section(rule: string, why: string, findings: readonly Finding[]): string {
  const rows = findings.map(({ severity, name, field, message, file, line }) => {
    const place = line > 0 ? `${file}:${line}` : file
    const kind = severity === 'error' ? '错误' : '提醒'
    return `<tr><td class="${severity}">${kind}</td><td>${escapeXml(name)}</td><td>${escapeXml(fieldNameIn(file, field))}</td><td>${escapeXml(message)}</td><td><code>${escapeXml(place)}</code></td></tr>`
  })
  return `<section><h2>${escapeXml(why)}(${findings.length})</h2><p class="why"><code>${escapeXml(rule)}</code></p>
<table><thead><tr><th scope="col">轻重</th><th scope="col">名称</th><th scope="col">栏目</th><th scope="col">问题</th><th scope="col">位置</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></section>`
}
