// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/inboxhistory.h"

#include <QJsonObject>

#include <algorithm>

namespace campanile::services {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kDayMs = 86'400'000;
constexpr int kGatherMs = 250;     ///< scrolling on shows other rows than those of this moment
constexpr int kSettleMs = 3'000;
constexpr qsizetype kMostAsked = 5'000;

const QString &historyType()
{
    static const QString name = u"InboxItem"_s;
    return name;
}
} // namespace

InboxHistory::InboxHistory(store::Store &store, const Clock &clock, Server server, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_server(std::move(server))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherMs);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_soon, &QTimer::timeout, this, &InboxHistory::ask);
    connect(&store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        // A snapshot takes the place of everything that was here, older items too.
        if (notice.types.value(historyType()).reset) {
            m_pieces.clear();
            m_askedItems.clear();
            m_askedThreads.clear();
            readCoverage();
        }
    });
    connect(&store.hub(), &store::ChangeHub::statusChanged, this, [this](const store::SyncStatus &status) {
        if (std::exchange(m_lastPullMs, status.lastPullMs) != status.lastPullMs && m_pieces.isEmpty())
            readCoverage();
    });
    readCoverage();
}

void InboxHistory::readCoverage()
{
    m_store.call(
        this, [](store::StoreCore &core) { return core.coverage(historyType(), {}); },
        [this](const Result<QList<store::Coverage>> &pieces) {
            if (!pieces)
                return; // the cache is closed or damaged; its panels say so
            m_pieces = *pieces;
            Q_EMIT changed();
            next();
        });
}

qint64 InboxHistory::coveredFrom(qint64 beforeMs) const
{
    if (m_pieces.isEmpty())
        return -1;
    if (beforeMs <= 0 || beforeMs >= m_pieces.constLast().fromMs)
        return m_pieces.constLast().fromMs;
    const auto around = std::find_if(m_pieces.cbegin(), m_pieces.cend(),
                                     [beforeMs](const store::Coverage &piece) { return piece.fromMs < beforeMs && piece.toMs >= beforeMs; });
    return around == m_pieces.cend() ? beforeMs : around->fromMs;
}

void InboxHistory::loadOlder(int pages, qint64 beforeMs)
{
    m_pagesLeft = pages;
    m_beforeMs = beforeMs;
    if (!m_isFetching)
        next();
}

/** The next page of a wish, once the one before it is here. */
void InboxHistory::next()
{
    if (m_isFetching || m_pagesLeft <= 0)
        return;
    if (coveredFrom(m_beforeMs) <= 0) {
        m_pagesLeft = 0;
        return;
    }
    --m_pagesLeft;
    if (m_server.fetchOlder)
        m_server.fetchOlder(m_beforeMs);
}

void InboxHistory::setFetching(bool isFetching)
{
    if (m_isFetching == isFetching)
        return;
    m_isFetching = isFetching;
    if (!isFetching) {
        m_settle.start();
        readCoverage();
    }
    Q_EMIT changed();
}

qint64 InboxHistory::windowStartMs() const
{
    // A day more than the window: what is about to leave it is asked after once too often rather than once too seldom.
    return m_clock.nowMs() - (kWindowDays - 1) * kDayMs;
}

bool InboxHistory::isDue(const RecordId &id, QHash<RecordId, qint64> &asked) const
{
    const qint64 now = m_clock.nowMs();
    if (const auto last = asked.constFind(id); last != asked.constEnd() && now - *last < kFreshMs)
        return false;
    if (asked.size() >= kMostAsked)
        asked.clear();
    asked.insert(id, now);
    return true;
}

void InboxHistory::shown(const QList<std::pair<RecordId, qint64>> &items)
{
    m_wanted.clear();
    const qint64 start = windowStartMs();
    for (const auto &[id, lastAt] : items) {
        if (lastAt < start)
            m_wanted.insert(id);
    }
    if (!m_wanted.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

void InboxHistory::ask()
{
    QStringList ids;
    for (const RecordId &id : std::as_const(m_wanted)) {
        if (isDue(id, m_askedItems))
            ids.append(id.toString());
    }
    m_wanted.clear();
    ids.sort();
    if (!ids.isEmpty() && m_server.refresh)
        m_server.refresh(ids);
}

void InboxHistory::opened(const RecordId &item)
{
    if (item.isNull())
        return;
    m_store.read(
        this, [item](store::Reader &reader) { return reader.get(historyType(), item); },
        [this, item](const Result<std::optional<store::Record>> &record) {
            if (!record)
                return; // the conversation that is opened tells it
            qint64 first = 0;
            qint64 last = 0;
            if (*record) {
                const QJsonObject object = (*record)->object();
                const auto instant = [&](QLatin1StringView name) {
                    return QDateTime::fromString(object.value(name).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
                };
                first = instant("receivedAt"_L1);
                last = object.value("lastMessageAt"_L1).isString() ? instant("lastMessageAt"_L1) : first;
            }
            // An item that is not here may only be older than what is.
            if (last < windowStartMs() && isDue(item, m_askedItems) && m_server.refresh)
                m_server.refresh({item.toString()});
            if (first < windowStartMs() && isDue(item, m_askedThreads) && m_server.fetchThread)
                m_server.fetchThread(item.toString());
        });
}

} // namespace campanile::services

#include "moc_inboxhistory.cpp"
