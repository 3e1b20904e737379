// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/**
 * The algorithms of this layer as text in, text out, for the headless verbs. Pure and thread-safe; main() only reads
 * arguments and lines, calls these and prints. Every result is one line of JSON without a line end.
 */
namespace campanile::domain {

/**
 * `count --network N`: @p line is one JSON string. Gives {"used","limit","valid","links","mentions","hashtags"} and, where they
 * mean something, "bytes", "bytesLimit", "problems". Mentions and hashtags come without their sign.
 * Errors: "count.network", "count.line" (not one JSON string). @p instance: the instance's own limits, may be empty.
 */
[[nodiscard]] Result<QByteArray> countLine(const QString &network, const QByteArray &line, const QJsonObject &instance = {});

/** `recur --rule R --start LOCAL --zone IANA --count N`: {"occurrences":["2026-03-29T07:00:00Z", ...]}. Start: ISO 8601 without offset. */
[[nodiscard]] Result<QByteArray> recurJson(const QString &rule, const QString &start, const QString &zone, int count);

/** `merge`: @p line is {"base","mine","theirs"}; gives {"text","clean"}. Errors "merge.line", "json.unknownKey". */
[[nodiscard]] Result<QByteArray> mergeLine(const QByteArray &line);

/** `utm`: @p line is {"url","source","medium","campaign","term","content"}; gives {"url"}. Errors "utm.line", "utm.*", "json.unknownKey". */
[[nodiscard]] Result<QByteArray> utmLine(const QByteArray &line);

/**
 * `account-health`: @p line is what is known of an account (healthFactsOf() in accounthealth.h); gives {"score","status","issue","factors"}.
 * Error "health.line" when it is no object or names no "now".
 */
[[nodiscard]] Result<QByteArray> accountHealthLine(const QByteArray &line);

/**
 * `sla`: @p line is the properties of an SlaPolicy ("firstResponseMinutes", "businessHours", "timeZone", "holidays" ...) with
 * "receivedAt", "now" and "pauses" ([[from, to], ...]; one without an end still lasts); instants in ISO 8601 with an offset. Gives
 * {"deadline","warnAt","leftSeconds","paused","warned","breached","levels"}; left is working time, negative when it is over.
 * Errors: "sla.line" (its argument names the field), "sla.*", "hours.*".
 */
[[nodiscard]] Result<QByteArray> slaLine(const QByteArray &line);

/**
 * `crisis`: @p line is {"ruleType","severity","conditions","now"} with "messages" [{"id","at","text","sentiment","correctedSentiment","intent",
 * "followers","name","handle","accountId","platform"}], "history" (instants of earlier messages) and "waiting" (messages that nobody has
 * answered); a message with a text and no sentiment is read. Gives {"fits","calm","severity","factors","items","accounts"}.
 * Errors: "crisis.line" (its argument names the field), those of crisisProblems().
 */
[[nodiscard]] Result<QByteArray> crisisLine(const QByteArray &line);

/**
 * `inbox-figures`: @p line is {"now", "from", "to", "items": [properties of InboxItem with "messages": [properties of InboxMessage]]} and,
 * where wanted, "policies" [properties of SlaPolicy], "timeZone", "partDays" (1 = by day, 7 = by week), "accounts", "networks", "types" and
 * "people"; gives the figures of inboxfigures.h in seconds. Errors: "figures.line" (its argument names the field), "sla.*", "hours.*".
 */
[[nodiscard]] Result<QByteArray> inboxFiguresLine(const QByteArray &line);

/**
 * `sentiment`: @p line is one JSON string; gives toJson() of sentiment.h. @p language: BCP 47; empty = recognised, and what is not
 * clearly another language is taken for English. Error "sentiment.line".
 */
[[nodiscard]] Result<QByteArray> sentimentLine(const QByteArray &line, const QString &language = {});

/** `language`: @p line is one JSON string; gives toJson() of language.h. Error "language.line". */
[[nodiscard]] Result<QByteArray> languageLine(const QByteArray &line);

/** `intent`: @p line is one JSON string; gives toJson() of intent.h. @p language as for sentimentLine(). Error "intent.line". */
[[nodiscard]] Result<QByteArray> intentLine(const QByteArray &line, const QString &language = {});

/** `priority`: @p line is what priorityInputOf() reads; gives toJson() of inboxpriority.h. Errors "priority.line", "priority.value". */
[[nodiscard]] Result<QByteArray> priorityLine(const QByteArray &line);

/**
 * `import-preview`: a file's bytes (CSV or iCalendar, told apart by content); gives {"format","mapping","drafts","errors"}, every
 * row as the import would take it. @p zone: IANA name for times without one.
 */
[[nodiscard]] Result<QByteArray> importPreview(const QByteArray &file, const QString &zone);

} // namespace campanile::domain
