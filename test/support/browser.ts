/**
 * Launches the Chromium the browser tests drive, wherever one is to be had: `CHROME_PATH`, an installed Chrome or
 * Chromium, Playwright's own download, and last the one inside `@sparticuz/chromium`, which needs nothing from the system
 * but glibc. Rejects with one sentence that says what to install when none of them starts; never skips silently.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { z } from 'zod'

type FindBrowser = () => LaunchOptions | undefined | Promise<LaunchOptions | undefined>

/** Quiet without a network, and able to run as root in a container. Playwright adds `--headless` and an empty profile. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']

const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const WHAT_TO_INSTALL =
  'No browser could be started: install Chromium (on Debian `apt-get install chromium`) or set CHROME_PATH to one.'

const require = createRequire(import.meta.url)
const packageSchema = z.object({ version: z.string() })

/** Starts a headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH']
  if (chosen) return start({ executablePath: chosen })

  const failures: unknown[] = []
  for (const find of [findInstalled, findDownloaded, unpackBundled] satisfies FindBrowser[]) {
    try {
      const found = await find()
      if (found) return await start(found)
    } catch (failure) {
      // A half-installed browser (a snap stub, a missing library) must not hide one that works.
      failures.push(failure)
    }
  }
  throw new Error(WHAT_TO_INSTALL, { cause: new AggregateError(failures) })
}

function start(options: LaunchOptions): Promise<Browser> {
  return chromium.launch({ ...options, args: FLAGS })
}

function findInstalled(): LaunchOptions | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const executablePath = [...onPath, ...USUAL_PLACES].find((place) => existsSync(place))
  return executablePath ? { executablePath } : undefined
}

/** Playwright may hold the full browser or only its headless shell, which it finds by itself when given no path. */
function findDownloaded(): LaunchOptions | undefined {
  const executablePath = chromium.executablePath()
  if (existsSync(executablePath)) return { executablePath }
  const shell = executablePath.replace(/chromium-(\d+).*$/, 'chromium_headless_shell-$1')
  return existsSync(shell) ? {} : undefined
}

/**
 * The bundled Chromium with its own NSS libraries and a font, so that a bare machine renders text too. Unpacked once for
 * each version and user into the temporary folder.
 */
async function unpackBundled(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = packageSchema.parse(require(join(dirname(entry), '..', 'package.json')))
  const folder = join(tmpdir(), `earshot-chromium-${version}-${userInfo().uid}`)
  if (!(await isOwn(folder))) await unpackInto(folder, entry)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(delimiter),
      FONTCONFIG_FILE: join(folder, 'earshot-fonts.conf'),
    },
  }
}

/** The folder is renamed into place when complete, so it either holds everything or does not exist. */
async function isOwn(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined)
  if (!stats) return false
  if (!stats.isDirectory() || stats.uid !== userInfo().uid) {
    throw new Error(`${folder} belongs to somebody else: remove it.`)
  }
  return true
}

async function unpackInto(folder: string, entry: string): Promise<void> {
  const stage = await mkdtemp(`${folder}-unpacking-`)
  try {
    // The package unpacks into os.tmpdir() and adds its libraries only on AWS: hence a process with an environment of its own.
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import Chromium from ${JSON.stringify(entry)}; await Chromium.executablePath()`,
      ],
      { env: { TMPDIR: stage, HOME: stage, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } },
    )
    await writeFile(join(stage, 'earshot-fonts.conf'), fontsConfig(folder))
    await rename(stage, folder)
  } catch (failure) {
    await rm(stage, { recursive: true, force: true })
    // Another process may have been faster: its folder is as good as ours.
    if (!(await isOwn(folder))) throw failure
  }
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(tmpdir(), `${basename(folder)}-fonts-cache`)}</cachedir>
</fontconfig>
`
}
