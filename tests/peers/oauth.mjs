// SPDX-License-Identifier: GPL-3.0-or-later
// Authorization servers of others for one test, and a person at a real browser: npm oidc-provider (PKCE, pushed requests,
// bound tokens with nonces, rotation), npm oauth2-mock-server (token answers that go wrong), npm @atproto/dev-env (a PDS that
// signs people in, and the directory of names).
//
// Speaks lines of JSON as pds.mjs does.
import { randomBytes } from 'node:crypto'
import http from 'node:http'
import net from 'node:net'
import { createInterface } from 'node:readline'
import { Person, redirectListener } from './browser.mjs'
import { peer } from './peer.mjs'

const say = (message) => process.stdout.write(`${JSON.stringify({ peer: true, ...message })}\n`)

// The servers of dev-env listen on every address of the machine unless told otherwise.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' && typeof rest[0] !== 'string' ? listen.call(this, port, 'localhost', ...rest.filter((r) => typeof r === 'function'))
    : listen.call(this, port, ...rest)
}

async function startOidc() {
  const { Provider } = await peer('oidc-provider')
  const server = http.createServer()
  await new Promise((done) => listen.call(server, 0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'campanile', application_type: 'native', redirect_uris: ['http://127.0.0.1/'], response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'], token_endpoint_auth_method: 'none',
      dpop_bound_access_tokens: true, require_pushed_authorization_requests: true,
    }],
    pkce: { required: () => true },
    rotateRefreshToken: true,
    features: {
      devInteractions: { enabled: true },
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      revocation: { enabled: true, allowedPolicy: () => true },
    },
  })
  const refusals = []
  for (const event of ['grant.error', 'pushed_authorization_request.error', 'authorization.error', 'server_error'])
    provider.on(event, (...args) => refusals.push(`${event}: ${args.map((one) => one?.error_detail ?? one?.message ?? '').join(' ').trim()}`))
  server.on('request', provider.callback())
  return { issuer, refusals, close: () => server.close() }
}

async function startMock() {
  const { OAuth2Server } = await peer('oauth2-mock-server')
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  const url = `http://127.0.0.1:${server.address().port}`
  return { url, service: server.service, close: () => server.stop() }
}

async function startAtproto() {
  const { TestNetworkNoAppView } = await peer('@atproto/dev-env')
  const { AtpAgent, lexToJson } = await peer('@atproto/api')
  const network = await TestNetworkNoAppView.create({ pds: { enableDidDocWithSession: true } })
  const password = 'correct-horse-battery'
  const agent = new AtpAgent({ service: network.pds.url })
  await agent.createAccount({ handle: 'harbour-roasters.test', email: 'harbour@example.org', password })
  const did = agent.assertDid
  return {
    words: { pds: network.pds.url, plc: network.plc.url, did, handle: 'harbour-roasters.test' },
    password,
    async posts() {
      const { data } = await agent.com.atproto.repo.listRecords({ repo: did, collection: 'app.bsky.feed.post', limit: 100 })
      return data.records.map(({ uri, value }) => ({ uri, record: lexToJson(value) }))
    },
    close: () => network.close(),
  }
}

async function start() {
  const person = new Person()
  const [oidc, mock, atproto] = await Promise.all([startOidc(), startMock(), startAtproto(), person.start()])
  let listener
  const commands = {
    /** Another free port for the browser to come back to. */
    async listen() {
      listener?.close()
      listener = await redirectListener()
      return { redirectUri: listener.uri }
    },
    /** The person signs in, presses the buttons that match, and the browser comes back. */
    async click({ url, buttons }) {
      const fields = { login: 'anna', username: 'harbour-roasters.test', password: atproto.password }
      return person.clickThrough(url, { fields, buttons }, listener.target)
    },
    async refusals() {
      return { refusals: oidc.refusals.splice(0) }
    },
    /** The mock agrees to everything at once, so no person is needed. */
    async agree({ url }) {
      const response = await fetch(url, { redirect: 'manual' })
      const target = new URL(response.headers.get('location'))
      return { target: target.pathname + target.search }
    },
    /** The next token answer is this one; members of @p merge go over what stands there, null takes one away. */
    async nextToken({ status, body, merge }) {
      mock.service.once('beforeResponse', (answer) => {
        answer.statusCode = status ?? answer.statusCode
        answer.body = body ?? answer.body
        for (const [name, value] of Object.entries(merge ?? {})) {
          if (value === null) delete answer.body[name]
          else answer.body[name] = value
        }
      })
      return {}
    },
    async posts() {
      return { posts: await atproto.posts() }
    },
  }
  say({ oidc: oidc.issuer, mock: mock.url, ...atproto.words, node: process.version })
  return {
    commands,
    async stop() {
      listener?.close()
      await person.stop()
      oidc.close()
      await mock.close()
      await atproto.close()
    },
  }
}

async function main() {
  const { commands, stop } = await start()
  for await (const line of createInterface({ input: process.stdin })) {
    const command = JSON.parse(line)
    try {
      say({ ok: true, ...(await commands[command.do](command)) })
    } catch (error) {
      say({ ok: false, error: String(error) })
    }
  }
  await stop()
}

// The test that started this one is gone or wants no more: nothing here is worth waiting for.
process.stdin.on('end', () => setTimeout(() => process.exit(0), 5000).unref())
main().then(() => process.exit(0), (error) => {
  say({ error: String(error?.message ?? error) })
  console.error(error)
  process.exit(1)
})
