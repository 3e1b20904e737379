// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real campanile-server with a JMAP client that others wrote (npm jmap-jam): signs in as a program of its
// own would, by OAuth with code and PKCE, then works on Campanile's types.
//
// CAMPANILE_SERVER names the program, CAMPANILE_PEERS the folder of the npm packages. Exit code 0: all steps passed.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { peer } from './peer.mjs'

const MODEL = 'https://campanile.example/ns/model'
const LOGIN = 'ada@example.org'
const PASSWORD = 'correct horse battery'
const program = process.env.CAMPANILE_SERVER
const folder = mkdtempSync(path.join(os.tmpdir(), 'campanile-jam-'))
const data = path.join(folder, 'data')
let server

process.on('exit', () => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
for (const sign of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(sign, () => process.exit(1))
setTimeout(() => {
  console.error('not done after 100 s')
  process.exit(1)
}, 100_000).unref()

const run = (verb, options, input = '') =>
  JSON.parse(execFileSync(program, [verb, '--data', data, ...options, '--json'], { input, encoding: 'utf8' }))

async function serve() {
  run('init', [])
  run('adduser', ['--login', LOGIN, '--name', 'Ada'], `${PASSWORD}\n`)
  const { accountId } = run('addworkspace', ['--name', 'Roastery', '--owner', LOGIN, '--timezone', 'Europe/Berlin'])
  const portFile = path.join(folder, 'port')
  // Ends with this script, even when this script is killed.
  server = spawn('setpriv', ['--pdeathsig', 'KILL', program, 'serve', '--data', data, '--listen', '127.0.0.1:0', '--port-file', portFile],
    { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  server.stderr.on('data', (piece) => { log += piece })
  for (let i = 0; i < 300 && !existsSync(portFile) && server.exitCode === null; ++i) await sleep(100)
  assert.ok(existsSync(portFile), `campanile-server does not start: ${log}`)
  return { accountId, base: `http://127.0.0.1:${readFileSync(portFile, 'utf8').trim()}`, log: () => log }
}

const form = (fields) => ({
  method: 'POST', redirect: 'manual', body: new URLSearchParams(fields),
})

/** What a native client does: login page, code on the loopback redirect, token. */
async function signIn(base) {
  const metadata = await (await fetch(`${base}/.well-known/oauth-authorization-server`)).json()
  assert.ok(metadata.code_challenge_methods_supported.includes('S256'))
  assert.ok(metadata.grant_types_supported.includes('authorization_code'))
  const verifier = randomBytes(32).toString('base64url')
  const redirect = 'http://127.0.0.1:49152/'
  const ask = {
    response_type: 'code', client_id: 'jam', state: randomBytes(8).toString('hex'), redirect_uri: redirect,
    code_challenge_method: 'S256', code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  }
  const page = await fetch(`${metadata.authorization_endpoint}?${new URLSearchParams(ask)}`)
  assert.equal(page.status, 200)
  const formToken = /name="form_token" value="([^"]*)"/.exec(await page.text())[1]
  const cookie = page.headers.get('set-cookie').split(';')[0]
  const post = (password) => {
    const request = form({ ...ask, login: LOGIN, password, form_token: formToken })
    return fetch(metadata.authorization_endpoint, { ...request, headers: { Cookie: cookie } })
  }
  assert.notEqual((await post('something else')).status, 302, 'a wrong password is not let in')
  const answer = await post(PASSWORD)
  assert.ok(answer.status === 302 || answer.status === 303, `the login page answers ${answer.status}`)
  const back = new URL(answer.headers.get('location'))
  assert.equal(back.origin + back.pathname, redirect)
  assert.equal(back.searchParams.get('state'), ask.state)
  const exchange = { grant_type: 'authorization_code', client_id: 'jam', redirect_uri: redirect, code: back.searchParams.get('code') }
  const wrong = await fetch(metadata.token_endpoint, form({ ...exchange, code_verifier: randomBytes(32).toString('base64url') }))
  assert.equal(wrong.status, 400)
  assert.equal((await wrong.json()).error, 'invalid_grant')
  // A code dies with the first try, so the right one needs a new sign-in.
  const second = new URL((await post(PASSWORD)).headers.get('location') ?? assert.fail('no second code'))
  const token = await fetch(metadata.token_endpoint, form({ ...exchange, code: second.searchParams.get('code'), code_verifier: verifier }))
  assert.equal(token.status, 200)
  const tokens = await token.json()
  assert.equal(tokens.token_type.toLowerCase(), 'bearer')
  assert.ok(tokens.refresh_token && tokens.expires_in > 0)
  return tokens.access_token
}

const { JamClient } = await peer('jmap-jam')
const { accountId, base, log } = await serve()
const bearerToken = await signIn(base)
const custom = Object.fromEntries(['Post', 'PostTarget', 'Campaign', 'Asset'].map((type) => [type, MODEL]))
const connect = (token) => new JamClient({ sessionUrl: `${base}/.well-known/jmap`, bearerToken: token, customCapabilities: custom })
const jam = connect(bearerToken)
const session = await jam.session

/** The error that @p work throws, reduced to its type. */
async function refusal(work) {
  try {
    await work()
  } catch (error) {
    const first = Array.isArray(error) ? error[0] : error
    return first?.type ?? first?.cause?.type ?? String(first)
  }
  return 'no error'
}

const steps = {
  async 'the session has what RFC 8620 section 2 asks for'() {
    const core = session.capabilities['urn:ietf:params:jmap:core']
    for (const name of ['maxSizeUpload', 'maxConcurrentUpload', 'maxSizeRequest', 'maxConcurrentRequests', 'maxCallsInRequest', 'maxObjectsInGet', 'maxObjectsInSet'])
      assert.ok(Number.isSafeInteger(core[name]) && core[name] > 0, name)
    assert.ok(Array.isArray(core.collationAlgorithms))
    assert.ok(session.accounts[accountId].accountCapabilities[MODEL])
    assert.equal(session.accounts[accountId].name, 'Roastery')
    assert.equal(session.accounts[accountId].isReadOnly, false)
    assert.equal(session.primaryAccounts[MODEL], accountId)
    assert.equal(typeof session.username, 'string')
    assert.equal(typeof session.state, 'string')
    for (const [name, parts] of Object.entries({
      apiUrl: [], uploadUrl: ['{accountId}'], downloadUrl: ['{accountId}', '{blobId}', '{type}', '{name}'], eventSourceUrl: ['{types}', '{closeafter}', '{ping}'],
    })) {
      assert.ok(session[name].startsWith(`${base}/`), `${name} is absolute`)
      for (const part of parts) assert.ok(session[name].includes(part), `${name} has ${part}`)
    }
  },

  async 'Core/echo'() {
    const sent = { hello: 'Grüße 👩‍🌾', list: [1, 0.5, null, { a: true }] }
    const [echo, meta] = await jam.request(['Core/echo', sent])
    assert.deepEqual(echo, sent)
    assert.equal(meta.sessionState, session.state)
  },

  async 'records are made, read, changed and removed'() {
    const [before] = await jam.api.Post.get({ accountId, ids: [] })
    assert.deepEqual(before.list, [])
    const [made] = await jam.api.Post.set({
      accountId, ifInState: before.state,
      create: { a: { title: 'Fresh beans', body: 'Harbour blend', tags: { launch: true } }, b: { title: 'Second' }, bad: { title: 7 } },
    })
    assert.equal(made.accountId, accountId)
    assert.equal(made.oldState, before.state)
    assert.notEqual(made.newState, made.oldState)
    assert.equal(made.notCreated.bad.type, 'invalidProperties')
    assert.deepEqual(made.notCreated.bad.properties, ['title'])
    const [a, b] = [made.created.a.id, made.created.b.id]
    // What the server added has to be in the answer; what it took as it was may be left out.
    assert.ok(made.created.a.createdAt && Number.isInteger(made.created.a.ver))
    const [read] = await jam.api.Post.get({ accountId, ids: [a, 'p-nobody'], properties: ['title', 'tags', 'status'] })
    assert.deepEqual(read.list, [{ id: a, title: 'Fresh beans', tags: { launch: true }, status: 'draft' }])
    assert.deepEqual(read.notFound, ['p-nobody'])
    const [changed] = await jam.api.Post.set({
      accountId, update: { [a]: { title: 'Fresher beans', 'tags/autumn': true, 'tags/launch': null }, [b]: { nonsense: 1 } }, destroy: [b, 'p-nobody'],
    })
    assert.ok(a in changed.updated)
    assert.ok(['willDestroy', 'invalidProperties'].includes(changed.notUpdated[b].type))
    assert.deepEqual(changed.destroyed, [b])
    assert.equal(changed.notDestroyed['p-nobody'].type, 'notFound')
    const [after] = await jam.api.Post.get({ accountId, ids: null })
    assert.deepEqual(after.list.map((post) => [post.id, post.title, post.tags]), [[a, 'Fresher beans', { autumn: true }]])
    assert.equal(after.state, changed.newState)
    const [moved] = await jam.api.Post.changes({ accountId, sinceState: made.newState })
    assert.deepEqual([moved.created, moved.updated, moved.destroyed], [[], [a], [b]])
    assert.equal(moved.newState, after.state)
    assert.equal(await refusal(() => jam.api.Post.set({ accountId, ifInState: before.state, destroy: [a] })), 'stateMismatch')
  },

  async 'every argument of an answer is there'() {
    const [set] = await jam.api.Post.set({ accountId, create: { c: { title: 'Third' } } })
    for (const name of ['accountId', 'oldState', 'newState', 'created', 'updated', 'destroyed', 'notCreated', 'notUpdated', 'notDestroyed'])
      assert.ok(name in set, `/set answers with ${name}`)
    const [got] = await jam.api.Post.get({ accountId, ids: [] })
    for (const name of ['accountId', 'state', 'list', 'notFound']) assert.ok(name in got, `/get answers with ${name}`)
    const [changes] = await jam.api.Post.changes({ accountId, sinceState: set.oldState })
    for (const name of ['accountId', 'oldState', 'newState', 'hasMoreChanges', 'created', 'updated', 'destroyed'])
      assert.ok(name in changes, `/changes answers with ${name}`)
    const [query] = await jam.api.Post.query({ accountId })
    for (const name of ['accountId', 'queryState', 'canCalculateChanges', 'position', 'ids']) assert.ok(name in query, `/query answers with ${name}`)
  },

  async 'changes come in pages that lead to the end'() {
    const [{ state: start }] = await jam.api.Campaign.get({ accountId, ids: [] })
    const expected = new Set()
    for (let i = 0; i < 7; ++i) {
      const [made] = await jam.api.Campaign.set({ accountId, create: { c: { name: `Campaign ${i}` } } })
      assert.ok(made.created?.c, JSON.stringify(made.notCreated))
      expected.add(made.created.c.id)
    }
    const seen = []
    let sinceState = start
    for (let more = true, pages = 0; more; ++pages) {
      assert.ok(pages < 10, 'the pages come to an end')
      const [page] = await jam.api.Campaign.changes({ accountId, sinceState, maxChanges: 2 })
      assert.ok(page.created.length + page.updated.length + page.destroyed.length <= 2)
      assert.equal(page.oldState, sinceState)
      seen.push(...page.created)
      sinceState = page.newState
      more = page.hasMoreChanges
    }
    assert.deepEqual(new Set(seen), expected)
    assert.equal(seen.length, expected.size)
    assert.equal(await refusal(() => jam.api.Campaign.changes({ accountId, sinceState: 'bogus' })), 'cannotCalculateChanges')
  },

  async 'query, back references and creation ids in one request'() {
    const [, meta] = await jam.requestMany((t) => ({
      campaign: t.Campaign.set({ accountId, create: { spring: { name: 'Spring' } } }),
      posts: t.Post.set({
        accountId,
        create: Object.fromEntries([3, 1, 2].map((day) => [`d${day}`, { title: `Day ${day}`, campaignId: '#spring', scheduledAt: `2030-03-0${day}T09:00:00.000Z` }])),
      }),
    }), { createdIds: {} })
    const campaignId = meta.createdIds.spring
    assert.ok(campaignId && meta.createdIds.d1, 'createdIds come back when they were sent')
    const [found] = await jam.requestMany((t) => {
      const query = t.Post.query({ accountId, filter: { campaignId }, sort: [{ property: 'scheduledAt', isAscending: true }], limit: 2, calculateTotal: true })
      const posts = t.Post.get({ accountId, ids: query.$ref('/ids'), properties: ['title', 'campaignId'] })
      const campaigns = t.Campaign.get({ accountId, ids: posts.$ref('/list/*/campaignId') })
      return { query, posts, campaigns }
    })
    assert.equal(found.query.total, 3)
    assert.deepEqual(new Set(found.posts.list.map((post) => post.title)), new Set(['Day 1', 'Day 2']))
    assert.deepEqual(found.campaigns.list.map((one) => one.name), ['Spring'])
    const [rest] = await jam.api.Post.query({ accountId, filter: { campaignId }, sort: [{ property: 'scheduledAt', isAscending: false }], position: -1 })
    assert.deepEqual(rest.ids, [found.query.ids[0]])
    assert.equal(rest.position, 2)
    const [neither] = await jam.api.Post.query({ accountId, filter: { operator: 'NOT', conditions: [{ campaignId }, { status: 'draft' }] } })
    assert.deepEqual(neither.ids, [])
    assert.equal(await refusal(() => jam.requestMany((t) => {
      const query = t.Post.query({ accountId })
      return { query, posts: t.Post.get({ accountId, ids: query.$ref('/nowhere') }) }
    })), 'invalidResultReference')
  },

  async 'errors have the types of RFC 8620'() {
    assert.equal(await refusal(() => jam.request(['Post/dance', { accountId }])), 'unknownMethod')
    assert.equal(await refusal(() => jam.api.Post.get({ accountId: 'w00000000000000000000000000', ids: [] })), 'accountNotFound')
    assert.equal(await refusal(() => jam.api.Post.get({ accountId, ids: 'all' })), 'invalidArguments')
    assert.equal(await refusal(() => jam.api.Post.query({ accountId, filter: { nonsense: 1 } })), 'unsupportedFilter')
    assert.equal(await refusal(() => jam.api.Post.query({ accountId, sort: [{ property: 'nonsense' }] })), 'unsupportedSort')
    assert.equal(await refusal(() => jam.request(['Core/echo', {}], { using: ['https://example.org/unknown'] })), 'urn:ietf:params:jmap:error:unknownCapability')
    assert.deepEqual((await jam.request(['Core/echo', { a: 1 }], { using: Object.keys(session.capabilities) }))[0], { a: 1 })
    const raw = (body, type = 'application/json') =>
      fetch(session.apiUrl, { method: 'POST', headers: { Authorization: `Bearer ${bearerToken}`, 'Content-Type': type }, body })
    const broken = await raw('{"using":')
    assert.equal(broken.status, 400)
    assert.ok(broken.headers.get('content-type').startsWith('application/problem+json'))
    assert.equal((await broken.json()).type, 'urn:ietf:params:jmap:error:notJSON')
    assert.equal((await (await raw('{"using":[]}')).json()).type, 'urn:ietf:params:jmap:error:notRequest')
    assert.equal((await (await raw('{"using":[],"methodCalls":[]}', 'text/plain')).json()).type, 'urn:ietf:params:jmap:error:notJSON')
    const long = { using: ['urn:ietf:params:jmap:core'], methodCalls: Array(session.capabilities['urn:ietf:params:jmap:core'].maxCallsInRequest + 1).fill(['Core/echo', {}, '0']) }
    const limit = await (await raw(JSON.stringify(long))).json()
    assert.deepEqual([limit.type, limit.limit], ['urn:ietf:params:jmap:error:limit', 'maxCallsInRequest'])
    const stranger = await fetch(session.apiUrl, { method: 'POST', headers: { Authorization: 'Bearer nonsense', 'Content-Type': 'application/json' }, body: '{}' })
    assert.equal(stranger.status, 401)
    assert.match(stranger.headers.get('www-authenticate') ?? '', /^Bearer/)
  },

  async 'blobs go up and come back'() {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 251)
    const blob = await jam.uploadBlob(accountId, new Blob([bytes], { type: 'image/png' }))
    assert.deepEqual([blob.accountId, blob.type, blob.size], [accountId, 'image/png', bytes.length])
    const back = await jam.downloadBlob({ accountId, blobId: blob.blobId, mimeType: 'image/png', fileName: 'Crème & Co.png' })
    assert.ok(back.headers.get('content-type').startsWith('image/png'))
    assert.deepEqual(new Uint8Array(await back.arrayBuffer()), bytes)
    const gone = await fetch(session.downloadUrl.replace('{accountId}', accountId).replace('{blobId}', 'bnothing').replace('{name}', 'x').replace('{type}', 'image/png'),
      { headers: { Authorization: `Bearer ${bearerToken}` } })
    assert.equal(gone.status, 404)
    const [made] = await jam.api.Asset.set({ accountId, create: { a: { fileName: 'cup.png', mimeType: 'image/png', kind: 'image', sizeBytes: bytes.length, blobId: blob.blobId } } })
    assert.ok(made.created?.a, JSON.stringify(made.notCreated))
  },

  async 'a change is pushed'() {
    const url = session.eventSourceUrl.replace('{types}', '*').replace('{closeafter}', 'state').replace('{ping}', '30')
    const stream = await fetch(url, { headers: { Authorization: `Bearer ${bearerToken}`, Accept: 'text/event-stream' } })
    assert.equal(stream.status, 200)
    assert.ok(stream.headers.get('content-type').startsWith('text/event-stream'))
    const text = stream.text()
    await jam.api.Post.set({ accountId, create: { p: { title: 'Pushed' } } })
    const events = (await text).split('\n\n').filter((event) => /^event: ?state$/m.test(event))
    assert.ok(events.length > 0, 'a state event came before the stream closed')
    const change = JSON.parse(/^data: ?(.*)$/m.exec(events[0])[1])
    assert.equal(change['@type'], 'StateChange')
    assert.ok(change.changed[accountId])
  },

  async 'the log has no secret and no content'() {
    for (const word of [bearerToken, PASSWORD, 'Fresher beans']) assert.ok(!log().includes(word))
  },
}

let failed = 0
for (const [name, step] of Object.entries(steps)) {
  try {
    await step()
    console.log(`PASS   : ${name}`)
  } catch (error) {
    ++failed
    console.log(`FAIL!  : ${name}\n   ${String(error?.stack ?? JSON.stringify(error)).split('\n').slice(0, 12).join('\n   ')}`)
  }
}
console.log(`${Object.keys(steps).length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
