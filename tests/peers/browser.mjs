// SPDX-License-Identifier: GPL-3.0-or-later
// A person at a real Chromium who signs in and agrees, or does not; and the address on this computer to which the
// browser comes back.
import http from 'node:http'
import { existsSync } from 'node:fs'
import { peer } from './peer.mjs'

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

/** Waits on a free port of 127.0.0.1 for one request; its target is what our listener would have seen. */
export async function redirectListener() {
  let arrived
  const target = new Promise((done) => { arrived = done })
  const server = http.createServer((request, response) => {
    response.end('<!doctype html><title>Done</title><p>You can close this page.</p>')
    if (!request.url.startsWith('/favicon')) arrived(request.url)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { uri: `http://127.0.0.1:${server.address().port}/`, target, close: () => { server.closeAllConnections?.(); server.close() } }
}

export class Person {
  async start() {
    if (!chromium) throw new Error('there is no Chromium; run tests/peers/setup')
    const { default: puppeteer } = await peer('puppeteer-core')
    this.browser = await puppeteer.launch({
      executablePath: chromium, headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--lang=en-US'],
    })
  }

  /**
   * Opens @p url and does what stands in @p answers for as long as pages come: fills the named fields that are there, then
   * presses the button whose words match. Ends when @p arrived has a value.
   */
  async clickThrough(url, { fields, buttons }, arrived) {
    const context = await this.browser.createBrowserContext()
    const page = await context.newPage()
    let target
    arrived.then((value) => { target = value })
    const pressed = []
    try {
      await page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => {})
      for (const end = Date.now() + 25_000; target === undefined && Date.now() < end;) {
        const words = await page.evaluate(press, fields, buttons).catch(() => '')
        if (words) pressed.push(words)
        await new Promise((done) => setTimeout(done, words ? 250 : 60))
      }
      if (target === undefined) {
        const text = await page.evaluate(() => document.body?.innerText ?? '').catch(() => '')
        throw new Error(`the browser did not come back; pressed ${JSON.stringify(pressed)}; the page says: ${text.slice(0, 400)}`)
      }
      return { target, pressed }
    } finally {
      await context.close()
    }
  }

  async stop() {
    await this.browser?.close()
  }
}

/** Runs in the page. */
function press(fields, buttons) {
  const isShown = (element) => element.offsetParent !== null && !element.disabled
  for (const [name, value] of Object.entries(fields)) {
    for (const input of document.querySelectorAll(`input[name="${name}"]`)) {
      if (!isShown(input) || input.readOnly || input.value === value) continue
      // Frameworks listen to what a person's typing does to a field.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
      return `${name}…`
    }
  }
  for (const wanted of buttons) {
    for (const button of document.querySelectorAll('button, input[type=submit], a')) {
      const words = (button.innerText || button.value || '').trim()
      if (isShown(button) && new RegExp(wanted, 'i').test(words)) {
        button.click()
        return words
      }
    }
  }
  return ''
}
