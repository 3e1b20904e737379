// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/net/classify.h"
#include "app/sync/synccore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// Types that come by a window (sync protocol section 3.8): what lies before it is fetched when a person scrolls there, newest
// first, and the coverage says how far back the cache has everything.
namespace campanile::sync {

namespace {
constexpr int kOlderTimeoutMs = 60'000;

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}
} // namespace

qint64 SyncCore::windowStartMs() const
{
    return QDateTime(m_clock.nowUtc().addDays(-m_config.windowDays).date(), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

bool SyncCore::knows(const store::StoreCore &store, const QString &type)
{
    const auto types = store.types();
    return std::any_of(types.begin(), types.end(), [&](const api::TypeInfo &known) {
        return type == QLatin1StringView(known.name.data(), qsizetype(known.name.size()));
    });
}

void SyncCore::noteWindows(store::StoreCore &store)
{
    const qint64 now = m_clock.nowMs();
    for (auto it = m_session->types.cbegin(); it != m_session->types.cend(); ++it) {
        if (!it->windowed || !knows(store, it.key()))
            continue;
        if (const auto noted = store.setCoverage(it.key(), {}, {windowStartMs(), now, now}); !noted)
            qCWarning(lcSync) << "window not noted:" << noted.error().code;
    }
}

/** Where the page of a wish ends: at what is here already, or at the instant that is asked for. Nothing = it is all here. */
std::optional<qint64> SyncCore::olderBefore(store::StoreCore &store, const Event &wish)
{
    const auto pieces = store.coverage(wish.text, {});
    if (!pieces) {
        fail(pieces.error());
        return {};
    }
    if (!m_session->types.value(wish.text).windowed || pieces->isEmpty())
        return {}; // it is whole, or nothing of it is here yet
    const store::Coverage &newest = pieces->constLast();
    if (wish.number <= 0 || wish.number >= newest.fromMs)
        return newest.fromMs > 0 ? std::optional(newest.fromMs) : std::nullopt;
    const auto around = std::find_if(pieces->cbegin(), pieces->cend(),
                                     [&](const store::Coverage &piece) { return piece.fromMs < wish.number && piece.toMs >= wish.number; });
    if (around == pieces->cend())
        return wish.number;
    return around->fromMs > 0 ? std::optional(around->fromMs) : std::nullopt;
}

void SyncCore::askPage(const QString &type, const QJsonObject &filter, const QString &by, qint64 position, int limit)
{
    const QJsonObject query{{u"accountId"_s, m_session->accountId},
                            {u"filter"_s, filter},
                            {u"sort"_s, QJsonArray{QJsonObject{{u"property"_s, by}, {u"isAscending"_s, false}}}},
                            {u"position"_s, position},
                            {u"limit"_s, limit}};
    const QJsonObject ids{{u"resultOf"_s, u"q"_s}, {u"name"_s, type + u"/query"_s}, {u"path"_s, u"/ids"_s}};
    const QJsonObject get{{u"accountId"_s, m_session->accountId}, {u"#ids"_s, ids}};
    net::Request request;
    request.path = serverPath(m_session->apiPath).toLatin1();
    request.body = buildRequest({{type.toUtf8() + "/query", jsonBytes(query), "q"}, {type.toUtf8() + "/get", jsonBytes(get), "g"}});
    request.timeoutMs = kOlderTimeoutMs;
    m_request = send(std::move(request));
}

bool SyncCore::sendOlder(store::StoreCore &store)
{
    while (!m_olderWanted.isEmpty()) {
        const Event &wish = m_olderWanted.constFirst();
        const auto before = olderBefore(store, wish);
        if (m_waiting)
            return true;
        if (!before) {
            m_olderWanted.removeFirst();
            continue;
        }
        m_olderBefore = *before;
        const QString by = m_session->types.value(wish.text).windowBy;
        m_lane = Lane::Older;
        askPage(wish.text, {{by + u"Before"_s, instant(m_olderBefore)}}, by, 0, m_olderLimit);
        return true;
    }
    return false;
}

bool SyncCore::sendRelated(store::StoreCore &store)
{
    while (!m_relatedWanted.isEmpty()) {
        const Event &wish = m_relatedWanted.constFirst();
        const TypeAccess access = m_session->types.value(wish.text);
        if (!access.windowed || !knows(store, wish.text)) {
            m_relatedWanted.removeFirst();
            continue;
        }
        m_lane = Lane::Related;
        askPage(wish.text, {{wish.ids.constFirst(), wish.ids.constLast()}}, access.windowBy, m_relatedFound, kOlderPage);
        return true;
    }
    return false;
}

bool SyncCore::sendRefresh(store::StoreCore &store)
{
    m_refreshing.clear();
    while (m_refreshing.isEmpty() && !m_refreshWanted.isEmpty()) {
        m_refreshType = m_refreshWanted.firstKey();
        const QSet<QString> ids = m_refreshWanted.take(m_refreshType);
        if (m_session->types.contains(m_refreshType) && knows(store, m_refreshType))
            m_refreshing = QStringList(ids.begin(), ids.end());
    }
    if (m_refreshing.isEmpty())
        return false;
    m_refreshing.sort();
    const QJsonObject get{{u"accountId"_s, m_session->accountId}, {u"ids"_s, QJsonArray::fromStringList(m_refreshing)}};
    net::Request request;
    request.path = serverPath(m_session->apiPath).toLatin1();
    request.body = buildRequest({{m_refreshType.toUtf8() + "/get", jsonBytes(get), "g"}});
    request.timeoutMs = kOlderTimeoutMs;
    m_lane = Lane::Refresh;
    m_request = send(std::move(request));
    return true;
}

/** What a page found; false when the answer was an error, which is noted. */
bool SyncCore::takeFound(const JmapAnswer &answer, QJsonArray &ids, QByteArray &records)
{
    const MethodResponse *found = answer.find("q");
    const MethodResponse *got = answer.find("g");
    if (found && got && !found->isError() && !got->isError()) {
        ids = QJsonDocument::fromJson(found->arguments).object().value("ids"_L1).toArray();
        records = got->arguments;
        return true;
    }
    if (found && found->isError())
        failMethod(*found);
    else if (got && got->isError())
        failMethod(*got);
    else
        fail(makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"older records"_s));
    return false;
}

void SyncCore::takeRelated(store::StoreCore &store, const net::Response &response)
{
    const auto answer = readAnswer(response);
    if (!answer)
        return; // asked again when the server is well
    QJsonArray ids;
    QByteArray records;
    const bool isGood = takeFound(*answer, ids, records);
    const auto taken = isGood ? store.applyFetched(m_relatedWanted.constFirst().text, records) : Result<int>(0);
    if (!taken)
        fail(taken.error());
    else if (isGood)
        succeeded();
    m_relatedFound += ids.size();
    if (!isGood || !taken || ids.size() < kOlderPage || m_relatedFound >= kMostRelated) {
        m_relatedWanted.removeFirst();
        m_relatedFound = 0;
    }
}

void SyncCore::takeOlder(store::StoreCore &store, const net::Response &response)
{
    const auto answer = readAnswer(response);
    if (!answer)
        return; // asked again when the server is well
    const QString type = m_olderWanted.constFirst().text;
    QJsonArray ids;
    QByteArray records;
    if (!takeFound(*answer, ids, records)) {
        m_olderWanted.removeFirst();
        return;
    }
    const qsizetype count = ids.size();
    const QString by = m_session->types.value(type).windowBy;
    qint64 oldest = m_olderBefore;
    const QJsonArray list = QJsonDocument::fromJson(records).object().value("list"_L1).toArray();
    for (const QJsonValue &record : list) {
        const QDateTime at = QDateTime::fromString(record.toObject().value(by).toString(), Qt::ISODateWithMs);
        if (at.isValid())
            oldest = std::min(oldest, at.toMSecsSinceEpoch());
    }
    // More of the oldest instant may lie behind the page: only what is younger is surely all here.
    const qint64 from = count < m_olderLimit ? 0 : oldest + 1;
    const auto stored = store.group([&]() -> Result<void> {
        const auto taken = store.applyFetched(type, records);
        if (!taken)
            return taken.error();
        m_state.done += *taken;
        return from < m_olderBefore ? store.setCoverage(type, {}, {from, m_olderBefore, m_clock.nowMs()}) : Result<void>();
    });
    if (!stored) {
        fail(stored.error());
        return;
    }
    succeeded();
    if (from >= m_olderBefore && m_olderLimit < kMostOlder) {
        m_olderLimit *= 4; // a whole page of one instant
        return;
    }
    if (from >= m_olderBefore)
        qCWarning(lcSync) << "more records of one instant than a page holds:" << type;
    m_olderLimit = kOlderPage;
    m_olderWanted.removeFirst();
}

void SyncCore::takeRefresh(store::StoreCore &store, const net::Response &response)
{
    const auto answer = readAnswer(response);
    if (!answer) {
        m_refreshWanted[m_refreshType] += QSet<QString>(m_refreshing.begin(), m_refreshing.end());
        return;
    }
    const MethodResponse *got = answer->find("g");
    if (!got) {
        fail(makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"no answer to /get"_s));
        return;
    }
    if (got->isError()) {
        failMethod(*got);
        return;
    }
    if (const auto taken = store.applyFetched(m_refreshType, got->arguments); !taken)
        fail(taken.error());
    else
        succeeded();
}

} // namespace campanile::sync
