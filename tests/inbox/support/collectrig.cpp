// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/support/collectrig.h"

#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace campanile::server;

namespace campanile::tests {

PlatformResult<AccountTokens> PagedNetwork::refresh(const AccountSession &session)
{
    if (goodToken.isEmpty()) {
        PlatformError error;
        error.cls = FailureClass::Auth;
        error.code = u"publish.auth"_s;
        error.httpStatus = 401;
        return error;
    }
    return AccountTokens{.accessToken = goodToken, .refreshToken = session.refreshToken};
}

PlatformResult<RemoteInboxPage> PagedNetwork::fetchInbox(const AccountSession &session, Kind kind, const QJsonObject &cursor)
{
    calls.append(QString::number(int(kind)) + u' ' + QString::number(cursor.value("before"_L1).toInt()));
    if (session.accessToken != goodToken) {
        PlatformError error;
        error.cls = FailureClass::Auth;
        error.code = u"publish.auth"_s;
        error.httpStatus = 401;
        return error;
    }
    if (failure)
        return *std::exchange(failure, std::nullopt);
    if (kind != Kind::Mention && kind != Kind::DirectMessage && kind != Kind::Comment)
        return unsupported();
    const auto &all = kind == Kind::Mention ? mentions : kind == Kind::DirectMessage ? messages : comments;
    const int since = cursor.value("since"_L1).toInt();
    const int end = cursor.contains("before"_L1) ? cursor.value("before"_L1).toInt() : int(all.size());
    const int begin = qMax(since, end - pageSize);
    RemoteInboxPage page;
    for (int i = end - 1; i >= begin; --i)
        page.items.append(all.at(i));
    page.hasMore = begin > since;
    if (page.hasMore)
        page.cursor = {{u"before"_s, begin}, {u"since"_s, since}};
    if (hasHead && !page.items.isEmpty() && !cursor.contains("before"_L1))
        page.newest = {{u"since"_s, end}};
    if (hasHead && cursor.isEmpty())
        page.wholeSinceMs = page.hasMore ? page.items.last().createdAtMs : 0;
    if (saysWhole && kind == Kind::Comment)
        page.whole = {u"p1"_s};
    return page;
}

CollectRig::CollectRig(EngineFixture &fixture, QList<InboxStep> list)
    : f(fixture), store(*fixture.engine), credentials(*Vault::create(QByteArray(32, 'k'))), steps(std::move(list))
{
    platforms.add(network);
    keeper = std::make_unique<TokenKeeper>(store, credentials, adapterWays(platforms), f.clock, f.rng);
    context = std::make_unique<InboxContext>(InboxContext{store, platforms, *keeper, nullptr, networks, f.clock, f.rng});
    account = create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"platformAccountId"_s, fixture.newId('s')}, {u"username"_s, u"roaster"_s},
                                          {u"displayName"_s, u"Roasters"_s}, {u"status"_s, u"connected"_s}, {u"connectedAt"_s, wireTime(f.clock.nowMs())}});
    const auto written = store.write(f.account, [&](SystemRecords &records) {
        return credentials.write(records, f.account, account, AccountTokens{.accessToken = network->goodToken, .refreshToken = u"refresh"_s});
    });
    Q_ASSERT(written);
    restart();
}

void CollectRig::restart()
{
    collector = std::make_unique<InboxCollector>(*context, steps, options);
}

int CollectRig::run(int ticks)
{
    int asked = 0;
    for (int i = 0; i < ticks; ++i)
        asked += collector->tick().asked;
    return asked;
}

RemoteInboxItem CollectRig::item(const QString &id, const QString &text, qint64 agoMs) const
{
    RemoteInboxItem item;
    item.kind = RemoteInboxItem::Kind::Mention;
    item.id = id;
    item.text = text;
    item.authorId = u"77"_s;
    item.authorName = u"Ada"_s;
    item.authorHandle = u"ada@elsewhere.example"_s;
    item.createdAtMs = f.clock.nowMs() - agoMs;
    return item;
}

RemoteInboxItem CollectRig::message(const QString &id, const QString &thread, const QString &text, bool isOwn, qint64 agoMs) const
{
    RemoteInboxItem message = item(id, text, agoMs);
    message.kind = RemoteInboxItem::Kind::DirectMessage;
    message.threadId = thread;
    message.isOwn = isOwn;
    if (isOwn)
        message.authorId = u"1"_s;
    message.data = {{u"recipient"_s, u"77"_s}};
    return message;
}

QList<QJsonObject> CollectRig::all(const QString &type)
{
    QList<QJsonObject> rows;
    const auto read = store.read(f.account, [&](const SystemReader &records) -> Result<void> {
        const auto found = records.query(type, {}, 10'000);
        if (!found)
            return found.error();
        rows = *found;
        return {};
    });
    return read ? rows : QList<QJsonObject>();
}

QJsonObject CollectRig::itemOf(const QString &remoteId)
{
    for (const QJsonObject &item : all(u"InboxItem"_s)) {
        if (item.value("platformItemId"_L1).toString() == remoteId)
            return item;
    }
    return {};
}

QList<QJsonObject> CollectRig::messagesOf(const QJsonObject &item)
{
    QList<QJsonObject> messages = all(u"InboxMessage"_s);
    messages.removeIf([&](const QJsonObject &message) { return message.value("inboxItemId"_L1) != item.value("id"_L1); });
    std::sort(messages.begin(), messages.end(), [](const QJsonObject &a, const QJsonObject &b) { return a.value("occurredAt"_L1).toString() < b.value("occurredAt"_L1).toString(); });
    return messages;
}

QString CollectRig::create(const QString &type, const QJsonObject &record)
{
    QString id;
    const auto written = store.write(f.account, [&](SystemRecords &records) -> Result<void> {
        const auto made = records.create(type, record);
        if (!made)
            return made.error();
        id = *made;
        return {};
    });
    if (!written)
        qWarning("%s: %s", qPrintable(type), qPrintable(written.error().detail));
    return id;
}

void CollectRig::patch(const QString &type, const QString &id, const QJsonObject &changes)
{
    const auto written = store.write(f.account, [&](SystemRecords &records) { return records.patch(type, id, changes); });
    if (!written)
        qWarning("%s: %s", qPrintable(type), qPrintable(written.error().detail));
}

} // namespace campanile::tests
