// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the npm packages that tests/peers/setup installs. CAMPANILE_PEERS names their folder.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.env.CAMPANILE_PEERS

/** The module of package @p name; fails with words that say what to do. */
export async function peer(name) {
  if (!folder || !existsSync(path.join(folder, 'stamp')))
    throw new Error('the npm packages are not installed; run tests/peers/setup')
  const home = path.join(folder, 'node_modules', name)
  const { type, exports, main } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const entry = path.join(home, typeof exports === 'string' ? exports : main)
  return type === 'module' ? import(pathToFileURL(entry)) : createRequire(entry)(entry)
}
