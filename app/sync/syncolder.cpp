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

bool SyncCore::sendOlder(store::StoreCore &store)
{
    while (!m_olderWanted.isEmpty()) {
        const QString type = m_olderWanted.constFirst();
        const TypeAccess access = m_session->types.value(type);
        const auto pieces = store.coverage(type, {});
        if (!pieces) {
            fail(pieces.error());
            return true;
        }
        if (!access.windowed || pieces->isEmpty() || pieces->constLast().fromMs <= 0) {
            m_olderWanted.removeFirst(); // it is whole, or nothing of it is here yet
            continue;
        }
        m_olderBefore = pieces->constLast().fromMs;
        const QJsonObject query{{u"accountId"_s, m_session->accountId},
                                {u"filter"_s, QJsonObject{{access.windowBy + u"Before"_s, instant(m_olderBefore)}}},
                                {u"sort"_s, QJsonArray{QJsonObject{{u"property"_s, access.windowBy}, {u"isAscending"_s, false}}}},
                                {u"limit"_s, m_olderLimit}};
        const QJsonObject ids{{u"resultOf"_s, u"q"_s}, {u"name"_s, type + u"/query"_s}, {u"path"_s, u"/ids"_s}};
        const QJsonObject get{{u"accountId"_s, m_session->accountId}, {u"#ids"_s, ids}};
        net::Request request;
        request.path = serverPath(m_session->apiPath).toLatin1();
        request.body = buildRequest({{type.toUtf8() + "/query", jsonBytes(query), "q"}, {type.toUtf8() + "/get", jsonBytes(get), "g"}});
        request.timeoutMs = kOlderTimeoutMs;
        m_lane = Lane::Older;
        m_request = send(std::move(request));
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

void SyncCore::takeOlder(store::StoreCore &store, const net::Response &response)
{
    const auto answer = readAnswer(response);
    if (!answer)
        return; // asked again when the server is well
    const QString type = m_olderWanted.constFirst();
    const MethodResponse *found = answer->find("q");
    const MethodResponse *got = answer->find("g");
    if (!found || !got || found->isError() || got->isError()) {
        m_olderWanted.removeFirst();
        if (found && found->isError())
            failMethod(*found);
        else if (got && got->isError())
            failMethod(*got);
        else
            fail(makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"older records"_s));
        return;
    }
    const qsizetype count = QJsonDocument::fromJson(found->arguments).object().value("ids"_L1).toArray().size();
    const QString by = m_session->types.value(type).windowBy;
    qint64 oldest = m_olderBefore;
    const QJsonArray list = QJsonDocument::fromJson(got->arguments).object().value("list"_L1).toArray();
    for (const QJsonValue &record : list) {
        const QDateTime at = QDateTime::fromString(record.toObject().value(by).toString(), Qt::ISODateWithMs);
        if (at.isValid())
            oldest = std::min(oldest, at.toMSecsSinceEpoch());
    }
    // More of the oldest instant may lie behind the page: only what is younger is surely all here.
    const qint64 from = count < m_olderLimit ? 0 : oldest + 1;
    const auto stored = store.group([&]() -> Result<void> {
        const auto taken = store.applyFetched(type, got->arguments);
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
