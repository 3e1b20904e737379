// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/inboxpriority.h"
#include "server/core/inbox/arrival.h"
#include "server/core/publish/publishstore.h"

#include <QHash>
#include <QStringList>

#include <atomic>
#include <optional>

namespace campanile::server {

/**
 * Understands what has arrived: language (kept when the network names one), sentiment, sentimentScore, intent, priorityScore, priorityFactors,
 * priority, routingAnalyzedAt. Only new text is read; what a person corrected goes before what is computed, and stays. A sentiment that
 * cannot be told (no lexicon, no emoji) is null. Words that ask for care: those of domain::urgentWordsIn() and the keywords of
 * active routing rules that do not call for less care (priority low, spam). Comes before routing, which asks for its results.
 */
[[nodiscard]] InboxStep scoringStep();
/** -1 to 1 for one message by itself; @p language (a tag) counts where the text does not tell its own. Nothing without a lexicon. */
[[nodiscard]] std::optional<double> messageMood(const QString &text, const QString &language);

/** Reckons the priority again after routing has said who is important. Comes before the deadlines, which ask for the priority. */
[[nodiscard]] InboxStep priorityStep();

/** What the priority of an item rests on at @p nowMs. @p keywords as found in its text. */
[[nodiscard]] domain::PriorityInput priorityInputOf(const QJsonObject &item, const QStringList &keywords, qint64 nowMs);

/**
 * The priority that follows from @p score for an item: as a person corrected it, else as a routing rule set it, else by its level.
 * Wire value.
 */
[[nodiscard]] QString settledPriority(const QJsonObject &item, const domain::PriorityScore &score);

/**
 * Raises what waits: open items (new, open) whose score has grown by five points or more since it was written, because they wait, their
 * deadline comes near or somebody became important. Never lowers, never touches what is pending, answered, resolved, archived or spam.
 * Reads first, page by page, and writes in batches of at most 200, each decided again inside its transaction. After a start and every six
 * hours all open items are looked at, in between those that time can still move. tick() blocks and is for one thread; the store outlives it.
 */
class Rescorer
{
public:
    explicit Rescorer(PublishStore &store) : m_store(store) {}

    /** Looks at every workspace, but not within five minutes of the last look; a failure is logged and tried again at the next. */
    void tick(qint64 nowMs);
    /** A look under way ends after its batch. Any thread. */
    void stop() { m_isStopping = true; }

private:
    struct Range {
        QString property;  ///< an indexed time
        QString from;      ///< wire; empty = any
        QString to;
    };

    [[nodiscard]] Result<void> look(const QString &workspaceId, qint64 nowMs);
    [[nodiscard]] Result<void> scan(const QString &workspaceId, const QString &status, const Range &range, qint64 nowMs);
    [[nodiscard]] Result<void> raise(const QString &workspaceId, const QStringList &ids, qint64 nowMs);

    PublishStore &m_store;
    QHash<QString, qint64> m_fullLooks; ///< by workspace: when all were looked at
    qint64 m_lastLookMs = 0;
    std::atomic<bool> m_isStopping = false;
};

} // namespace campanile::server
