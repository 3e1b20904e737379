// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for a network by its description: checks each request against it and answers with an example (npm @stoplight/prism-cli).
// Usage: prism.mjs SPEC. Says {"url": ..} when it listens; ends when its standard input closes.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const folder = process.env.CAMPANILE_PEERS ?? ''
const say = (object) => process.stdout.write(`${JSON.stringify(object)}\n`)

try {
  if (!existsSync(path.join(folder, 'stamp'))) throw new Error('the npm packages are not installed; run tests/peers/setup')
  const load = createRequire(path.join(folder, 'node_modules', '@stoplight', 'prism-cli', 'package.json'))
  const { createServer } = load('@stoplight/prism-http-server')
  const { getHttpOperationsFromSpec } = load('@stoplight/prism-http')
  const { createLogger } = load('@stoplight/prism-core')
  const server = createServer(await getHttpOperationsFromSpec(process.argv[2]), {
    components: { logger: createLogger('prism', { level: 'silent' }) },
    cors: false,
    config: { isProxy: false, checkSecurity: true, validateRequest: true, validateResponse: false, mock: { dynamic: false }, errors: true },
  })
  say({ url: await server.listen(0, '127.0.0.1') })
} catch (error) {
  say({ error: String(error?.message ?? error) })
  process.exit(1)
}
process.stdin.on('close', () => process.exit(0))
process.stdin.resume()
