// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/replychecks.h"

#include "app/domain/practice.h"
#include "app/domain/replywindow.h"
#include "app/domain/savedreply.h"
#include "server/core/accounts/tokenkeeper.h"
#include "server/core/inbox/errand.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxThread = 5'000;

qint64 replyTimeOf(const QJsonObject &message)
{
    const qint64 sent = msOf(message.value("sentAt"_L1));
    return sent >= 0 ? sent : msOf(message.value("occurredAt"_L1));
}

/** Whoever wrote @p reply wrote @p other before, on the same machine. */
bool isWritersEarlier(const QJsonObject &other, const QJsonObject &reply)
{
    const QString client = recordText(reply, "writtenOn"_L1);
    if (client.isEmpty() || recordText(other, "writtenOn"_L1) != client || other.value("authorId"_L1) != reply.value("authorId"_L1))
        return false;
    // Mutations of one client are taken in their order.
    return msOf(other.value("createdAt"_L1)) <= msOf(reply.value("createdAt"_L1));
}

ReplyVerdict checkColleagues(const ReplyFacts &facts)
{
    qint64 seen = msOf(facts.message.value("seenUntil"_L1));
    if (seen < 0)
        seen = msOf(facts.message.value("occurredAt"_L1));
    bool isOneOnItsWay = false;
    for (const QJsonObject &other : facts.thread) {
        if (recordText(other, "direction"_L1) != "outbound"_L1 || other.value("id"_L1) == facts.message.value("id"_L1))
            continue;
        const QString status = recordText(other, "sendStatus"_L1);
        // One that nobody confirmed may stand there all the same, so it holds up what is written after it.
        isOneOnItsWay = isOneOnItsWay || status == "sending"_L1 || (status == "unconfirmed"_L1 && recordText(other, "errorCode"_L1) != "reply.unconfirmed"_L1);
        if (status == "sent"_L1 && replyTimeOf(other) > seen && recordText(other, "remoteDeletedAt"_L1).isEmpty() && !isWritersEarlier(other, facts.message))
            return {ReplyVerdict::Kind::Stop, u"reply.answeredMeanwhile"_s};
    }
    return {isOneOnItsWay ? ReplyVerdict::Kind::Wait : ReplyVerdict::Kind::Go};
}

ReplyVerdict checkReplyText(const ReplyFacts &facts, const domain::NetworkInfo &network)
{
    const QString text = recordText(facts.message, "content"_L1);
    const QString type = recordText(facts.item, "type"_L1);
    const bool isPrivate = facts.message.value("isPrivate"_L1).toBool();
    if (!domain::replyWay(network, type, isPrivate).isPossible) {
        const bool hasOther = isPrivate && domain::replyWay(network, type, false).isPossible;
        return {ReplyVerdict::Kind::Refuse, hasOther ? u"reply.privateUnsupported"_s : u"reply.unsupported"_s};
    }
    const bool hasFiles = !facts.message.value("assetIds"_L1).toArray().isEmpty();
    if (hasFiles && !network.replies.takesFiles)
        return {ReplyVerdict::Kind::Refuse, u"reply.filesUnsupported"_s};
    if (text.trimmed().isEmpty() && !hasFiles)
        return {ReplyVerdict::Kind::Refuse, u"reply.empty"_s};
    if (const QStringList open = domain::openVariables(text); !open.isEmpty())
        return {ReplyVerdict::Kind::Refuse, u"reply.unknownVariable"_s, open.join(u", "_s)};
    const QString sent = domain::replyAsSent(text, network, domain::replyReaders(facts.item));
    const auto count = domain::countReply(sent, network, type, isPrivate, facts.account.value("limits"_L1).toObject());
    if (count.problems.contains(u"tooLong"_s) || count.problems.contains(u"tooManyBytes"_s))
        return {ReplyVerdict::Kind::Refuse, u"reply.tooLong"_s, u"%1 / %2"_s.arg(count.used).arg(count.limit)};
    return {};
}

} // namespace

QJsonObject ReplyFacts::newestInbound() const
{
    QJsonObject newest;
    for (const QJsonObject &one : thread) {
        if (recordText(one, "direction"_L1) == "inbound"_L1 && (newest.isEmpty() || replyTimeOf(one) >= replyTimeOf(newest)))
            newest = one;
    }
    return newest;
}

bool ReplyFacts::isUnanswered() const
{
    const QJsonObject asked = newestInbound();
    return !asked.isEmpty() && std::ranges::none_of(thread, [at = replyTimeOf(asked)](const QJsonObject &one) {
        return recordText(one, "direction"_L1) == "outbound"_L1 && recordText(one, "sendStatus"_L1) == "sent"_L1 && replyTimeOf(one) >= at;
    });
}

Result<ReplyFacts> loadReplyFacts(const SystemReader &records, const QJsonObject &message)
{
    ReplyFacts facts;
    facts.message = message;
    const QString itemId = recordText(message, "inboxItemId"_L1);
    const auto item = records.get(u"InboxItem"_s, itemId);
    if (!item)
        return item.error();
    facts.item = item->value_or(QJsonObject());
    const auto account = records.get(u"SocialAccount"_s, recordText(facts.item, "accountId"_L1));
    if (!account)
        return account.error();
    facts.account = account->value_or(QJsonObject());
    const auto thread = records.query(u"InboxMessage"_s, {{u"inboxItemId"_s, SystemCondition::Op::Equal, itemId}}, kMaxThread);
    if (!thread)
        return thread.error();
    facts.thread = *thread;
    return facts;
}

ReplyVerdict checkReply(const ReplyFacts &facts, const domain::NetworkCatalogue &networks, qint64 nowMs)
{
    if (facts.item.isEmpty() || !recordText(facts.item, "remoteDeletedAt"_L1).isEmpty() || recordText(facts.item, "moderation"_L1) == "removed"_L1)
        return {ReplyVerdict::Kind::Stop, u"reply.itemDeleted"_s};
    if (facts.account.isEmpty() || recordText(facts.account, "status"_L1) == "disconnected"_L1)
        return {ReplyVerdict::Kind::Stop, u"reply.accountDisconnected"_s};
    // What practises is answered on the practice network, whatever it stands for.
    const auto platform = domain::platformFromKey(domain::spokenPlatform(facts.account));
    if (!platform)
        return {ReplyVerdict::Kind::Refuse, u"reply.unsupported"_s};
    const domain::NetworkInfo &network = networks.network(*platform);
    const QJsonObject inbound = facts.newestInbound();
    const qint64 asked = inbound.isEmpty() ? msOf(facts.item.value("receivedAt"_L1)) : replyTimeOf(inbound);
    const bool isPrivate = facts.message.value("isPrivate"_L1).toBool();
    if (!domain::replyWindowOf(network, recordText(facts.item, "type"_L1), isPrivate, asked).isOpenAt(nowMs))
        return {ReplyVerdict::Kind::Stop, u"reply.windowClosed"_s};
    const ReplyVerdict others = checkColleagues(facts);
    return others.kind == ReplyVerdict::Kind::Go ? checkReplyText(facts, network) : others;
}

} // namespace campanile::server
