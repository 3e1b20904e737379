// SPDX-License-Identifier: GPL-3.0-or-later
// A real AT Protocol server (npm @atproto/dev-env: PDS and directory of names, no app view) for one test, and an
// independent reader (npm @atproto/api).
//
// The account's server is reached through a small proxy, which the DID document names, so that a test can lose an
// answer: the request arrives, its work is done, and the connection ends without a byte of answer.
//
// Speaks lines of JSON: a command on standard input, {"do": ..}, is answered by one line on standard output that
// starts with {"peer":. Ends when standard input closes. The files go below TMPDIR.
import http from 'node:http'
import net from 'node:net'
import { createInterface } from 'node:readline'
import { peer } from './peer.mjs'

const say = (message) => process.stdout.write(`${JSON.stringify({ peer: true, ...message })}\n`)

// The servers of dev-env listen on every address of the machine unless told otherwise.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' ? listen.call(this, port, 'localhost', ...rest.filter((r) => typeof r === 'function'))
    : listen.call(this, port, ...rest)
}

const lost = new Map() // method -> how many more answers to lose
const seen = []        // methods that went through the proxy

function startProxy(target) {
  const server = http.createServer((request, response) => {
    const method = request.url.split('?')[0].replace('/xrpc/', '')
    seen.push(method)
    const forward = http.request(new URL(request.url, target), { method: request.method, headers: request.headers }, (answer) => {
      const left = lost.get(method) ?? 0
      if (left > 0) {
        lost.set(method, left - 1)
        answer.resume()
        answer.on('end', () => request.socket.destroy())
        return
      }
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    forward.on('error', () => request.socket.destroy())
    request.pipe(forward)
  })
  return new Promise((done) => listen.call(server, 0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)))
}

async function start() {
  const { TestNetworkNoAppView } = await peer('@atproto/dev-env')
  const { AppBskyFeedPost, AtpAgent, RichText, lexToJson } = await peer('@atproto/api')
  const network = await TestNetworkNoAppView.create({ pds: { enableDidDocWithSession: true } })
  const proxy = await startProxy(network.pds.url)
  const password = 'correct-horse-battery'
  const agents = {}
  for (const name of ['harbour-roasters', 'anna-guest']) {
    agents[name] = new AtpAgent({ service: network.pds.url })
    await agents[name].createAccount({ handle: `${name}.test`, email: `${name}@example.org`, password })
  }
  const agent = agents['harbour-roasters']
  const did = agent.assertDid
  await network.plc.getClient().updatePds(did, network.pds.ctx.plcRotationKey, proxy)
  await network.pds.ctx.idResolver.did.resolve(did, true)
  const appPassword = (await agent.com.atproto.server.createAppPassword({ name: 'Campanile' })).data.password

  const commands = {
    /** Every post of the account, oldest first, each judged by the lexicon. */
    async posts() {
      const { data } = await agent.com.atproto.repo.listRecords({ repo: did, collection: 'app.bsky.feed.post', limit: 100, reverse: true })
      const posts = data.records.map(({ uri, cid, value }) => {
        const judged = AppBskyFeedPost.validateRecord(value)
        const segments = [...new RichText({ text: value.text, facets: value.facets }).segments()].map((s) => ({
          text: s.text, link: s.link?.uri ?? '', mention: s.mention?.did ?? '', tag: s.tag?.tag ?? '',
        }))
        return { uri, cid, valid: judged.success, problem: judged.success ? '' : String(judged.error), record: lexToJson(value), segments }
      })
      return { posts }
    },
    /** One record by its address. */
    async record({ uri }) {
      const [repo, collection, rkey] = uri.slice('at://'.length).split('/')
      const { data } = await agent.com.atproto.repo.getRecord({ repo, collection, rkey })
      return { uri: data.uri, cid: data.cid, record: lexToJson(data.value) }
    },
    /** The facets that the reference client finds in a text. */
    async facets({ text }) {
      const rich = new RichText({ text })
      await rich.detectFacets(agent)
      return { facets: lexToJson(rich.facets ?? []) }
    },
    async blob({ cid }) {
      const { data, headers } = await agent.com.atproto.sync.getBlob({ did, cid })
      return { base64: Buffer.from(data).toString('base64'), mimeType: headers['content-type'] }
    },
    async loseAnswers({ method, count }) {
      lost.set(method, count)
      return {}
    },
    async calls() {
      return { calls: seen }
    },
  }
  say({
    pds: network.pds.url, proxy, did, friendDid: agents['anna-guest'].assertDid, handle: 'harbour-roasters.test', appPassword,
    node: process.version,
  })
  return { commands, stop: () => network.close() }
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
process.stdin.on('end', () => setTimeout(() => process.exit(0), 3000).unref())
main().then(() => process.exit(0), (error) => {
  say({ error: String(error?.message ?? error) })
  console.error(error)
  process.exit(1)
})
