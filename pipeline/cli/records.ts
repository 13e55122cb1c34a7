import { ImportFailure } from '../import/importFailure.ts'
import { IMPORT_HELP, importCommand } from '../import/command.ts'
import { EXPORT_HELP, exportCommand } from '../export/command.ts'
import { CHECK_HELP, checkCommand } from '../rules/command.ts'
import { TEMPLATE_HELP, templateCommand } from '../template/command.ts'
import { LINKS_HELP, linksCommand } from '../links/command.ts'
import { POSTER_HELP, posterCommand } from '../poster/command.ts'
import { REPORTS_HELP, reportsCommand } from '../report/command.ts'
import { RecordFaults } from '../records/fault.ts'
import { todayInChina } from './todayInChina.ts'

interface Command {
  readonly help: string
  run(args: readonly string[], today: string): number | Promise<number>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  template: { help: TEMPLATE_HELP, run: templateCommand },
  import: { help: IMPORT_HELP, run: importCommand },
  check: { help: CHECK_HELP, run: checkCommand },
  export: { help: EXPORT_HELP, run: exportCommand },
  poster: { help: POSTER_HELP, run: posterCommand },
  links: { help: LINKS_HELP, run: linksCommand },
  reports: { help: REPORTS_HELP, run: reportsCommand },
}

const HELP = `用法：npm run records -- 命令 [选项]

${Object.entries(COMMANDS)
  .map(([name, { help }]) => `  ${name.padEnd(10)}${help.split('\n')[2] ?? ''}`)
  .join('\n')}

每个命令加 --help 看它的选项；从头到尾怎么做，见 docs/publishing.md`

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : COMMANDS[name]
  if (command === undefined) {
    const isHelp = name === undefined || name === '--help' || name === 'help'
    console.log(isHelp ? HELP : `没有“${name}”这个命令\n\n${HELP}`)
    return isHelp ? 0 : 1
  }
  if (args.includes('--help')) {
    console.log(command.help)
    return 0
  }
  return command.run(args, todayInChina())
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof ImportFailure) console.error(`${error.what}。\n${error.remedy}`)
  else if (error instanceof RecordFaults) console.error(error.message)
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`选项写错了：${error.message}\n加 --help 看有哪些选项`)
  } else throw error
  process.exitCode = 1
}
