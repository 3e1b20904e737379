// SPDX-License-Identifier: GPL-3.0-or-later
// Scores texts with npm vader-sentiment. Says {} when it is ready; answers {"texts":[..]} with {"compounds":[..]}, {"lexicon":true} with
// {"lexicon":{word: mean}} and ends when its standard input closes.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { peer } from './peer.mjs'

const say = (object) => process.stdout.write(`${JSON.stringify(object)}\n`)

function lexicon() {
  const file = path.join(process.env.CAMPANILE_PEERS, 'node_modules', 'vader-sentiment', 'vader_lexicon.txt')
  const words = {}
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, mean] = line.split('\t')
    if (mean !== undefined) words[word] = Number(mean)
  }
  return words
}

try {
  const { SentimentIntensityAnalyzer } = await peer('vader-sentiment')
  say({})
  for await (const line of createInterface({ input: process.stdin })) {
    const command = JSON.parse(line)
    if (command.lexicon) say({ lexicon: lexicon() })
    else say({ compounds: command.texts.map((text) => SentimentIntensityAnalyzer.polarity_scores(text).compound) })
  }
} catch (error) {
  say({ error: String(error?.message ?? error) })
  process.exit(1)
}
