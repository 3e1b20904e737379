// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications, conversations and what hangs on a post, with Mastodon's paging.
#include "server/core/practice/practiceapi.h"

#include "app/core/clock.h"
#include "app/domain/entities.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct Bounds {
    int limit = 20;
    qint64 maxId = 0;
    qint64 sinceId = 0;
    QUrlQuery query;
};

Bounds boundsOf(const MiniRequest &request, int most)
{
    Bounds bounds;
    bounds.query = QUrlQuery(QString::fromLatin1(request.query));
    bounds.limit = qBound(1, bounds.query.hasQueryItem(u"limit"_s) ? bounds.query.queryItemValue(u"limit"_s).toInt() : 20, most);
    bounds.maxId = bounds.query.queryItemValue(u"max_id"_s).toLongLong();
    bounds.sinceId = bounds.query.queryItemValue(u"since_id"_s).toLongLong();
    return bounds;
}

MiniResponse listOf(const QJsonArray &list)
{
    MiniResponse response;
    response.body = QJsonDocument(list).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace

std::optional<MiniResponse> PracticeApi::limited(const PracticeAccount &me)
{
    int seconds = 60;
    if (!m_faults.isOn(PracticeFault::RateLimit, me.username, &seconds))
        return std::nullopt;
    MiniResponse answer;
    answer.status = 429;
    answer.body = R"({"error":"Too many requests"})";
    const QString reset = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs() + seconds * 1000LL, Qt::UTC).toString(Qt::ISODateWithMs);
    answer.headers = {{"X-RateLimit-Limit", "300"}, {"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", reset.toLatin1()}};
    return answer;
}

MiniResponse PracticeApi::page(const MiniRequest &request, const QJsonArray &list, const QList<qint64> &ids, bool isFull) const
{
    MiniResponse response = listOf(list);
    if (ids.isEmpty())
        return response;
    const QString path = url(QString::fromLatin1(request.path));
    QStringList links;
    if (isFull)
        links.append(u"<%1?max_id=%2>; rel=\"next\""_s.arg(path).arg(ids.last()));
    links.append(u"<%1?min_id=%2>; rel=\"prev\""_s.arg(path).arg(ids.first()));
    response.headers.append({"Link", links.join(u", "_s).toLatin1()});
    return response;
}

MiniResponse PracticeApi::handleNotifications(const MiniRequest &request, const PracticeAccount &me)
{
    if (auto wait = limited(me))
        return *wait;
    const Bounds bounds = boundsOf(request, 80);
    const QStringList types = bounds.query.allQueryItemValues(u"types[]"_s, QUrl::FullyDecoded);
    QJsonArray list;
    QList<qint64> ids;
    const bool wantsMentions = types.isEmpty() || types.contains(u"mention"_s);
    const auto statuses = wantsMentions ? m_store.mentioning(me.id, bounds.limit, bounds.maxId, bounds.sinceId) : QList<PracticeStatus>();
    for (const PracticeStatus &status : statuses) {
        const QJsonObject json = toJson(status);
        list.append(QJsonObject{{u"id"_s, QString::number(status.id)}, {u"type"_s, u"mention"_s}, {u"created_at"_s, json.value("created_at"_L1)},
                                {u"account"_s, json.value("account"_L1)}, {u"status"_s, json}});
        ids.append(status.id);
    }
    return page(request, list, ids, list.size() == bounds.limit);
}

MiniResponse PracticeApi::handleConversations(const MiniRequest &request, const PracticeAccount &me)
{
    if (auto wait = limited(me))
        return *wait;
    const Bounds bounds = boundsOf(request, 40);
    QJsonArray list;
    QList<qint64> ids;
    for (const PracticeStatus &last : m_store.conversations(me.id, bounds.limit, bounds.maxId, bounds.sinceId)) {
        QSet<qint64> others;
        for (const PracticeStatus &message : m_store.thread(last.thread)) {
            others.insert(message.accountId);
            for (const qint64 id : m_store.mentionsOf(message.id))
                others.insert(id);
        }
        others.remove(me.id);
        QJsonArray accounts;
        for (const qint64 id : std::as_const(others))
            accounts.append(toJson(m_store.account(id).value_or(PracticeAccount())));
        list.append(QJsonObject{{u"id"_s, u"c%1"_s.arg(last.thread)}, {u"unread"_s, last.accountId != me.id}, {u"accounts"_s, accounts}, {u"last_status"_s, toJson(last)}});
        ids.append(last.id);
    }
    return page(request, list, ids, list.size() == bounds.limit);
}

MiniResponse PracticeApi::listStatuses(const MiniRequest &request, const PracticeAccount &me)
{
    QJsonArray list;
    const QUrlQuery query(QString::fromLatin1(request.query));
    for (const QString &id : query.allQueryItemValues(u"id[]"_s, QUrl::FullyDecoded)) {
        const auto status = m_store.status(id.toLongLong());
        if (status && m_store.maySee(me.id, *status))
            list.append(toJson(*status));
    }
    return listOf(list);
}

MiniResponse PracticeApi::statusesOf(const MiniRequest &request, const PracticeAccount &account, const PracticeAccount &me)
{
    const Bounds bounds = boundsOf(request, 40);
    const bool withoutReplies = bounds.query.queryItemValue(u"exclude_replies"_s) == "true"_L1;
    QJsonArray list;
    qint64 maxId = bounds.maxId;
    // Replies are left out before the limit counts.
    for (bool isMore = true; isMore && list.size() < bounds.limit;) {
        const QList<PracticeStatus> some = m_store.statuses(account.id, bounds.limit, maxId);
        isMore = some.size() == bounds.limit;
        for (const PracticeStatus &status : some) {
            maxId = status.id;
            if (list.size() < bounds.limit && m_store.maySee(me.id, status) && !(withoutReplies && status.inReplyToId != 0))
                list.append(toJson(status));
        }
    }
    return listOf(list);
}

MiniResponse PracticeApi::contextOf(const PracticeStatus &status, const PracticeAccount &me)
{
    if (auto wait = limited(me))
        return *wait;
    QJsonArray ancestors;
    for (auto up = m_store.status(status.inReplyToId); up; up = m_store.status(up->inReplyToId)) {
        if (m_store.maySee(me.id, *up))
            ancestors.prepend(toJson(*up));
    }
    QJsonArray descendants;
    QList<PracticeStatus> queue = m_store.replies(status.id);
    while (!queue.isEmpty()) {
        const PracticeStatus next = queue.takeFirst();
        if (m_store.maySee(me.id, next) && !m_store.hasBlocked(me.id, next.accountId))
            descendants.append(toJson(next));
        queue.append(m_store.replies(next.id));
    }
    MiniResponse response;
    response.body = QJsonDocument(QJsonObject{{u"ancestors"_s, ancestors}, {u"descendants"_s, descendants}}).toJson(QJsonDocument::Compact);
    return response;
}

QList<qint64> PracticeApi::mentionsIn(const QString &text)
{
    QList<qint64> named;
    for (const domain::Entity &mention : domain::extractEntities(text, domain::Platform::Mastodon).mentions) {
        const auto account = m_store.accountByName(mention.text.section(u'@', 0, 0));
        if (account && !named.contains(account->id))
            named.append(account->id);
    }
    return named;
}

} // namespace campanile::server
