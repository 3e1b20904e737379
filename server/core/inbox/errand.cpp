// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/errand.h"

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/health/healthkeeper.h"
#include "server/core/publish/publishjob.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

ErrandState ErrandState::from(const QJsonObject &json)
{
    ErrandState state;
    state.key = json.value("key"_L1).toString();
    state.digest = json.value("digest"_L1).toString().toLatin1();
    state.sentAtMs = json.value("sentAt"_L1).toInteger();
    state.isOpen = json.value("open"_L1).toBool();
    state.looks = json.value("looks"_L1).toInt();
    state.retries = json.value("retries"_L1).toInt();
    state.sinceMs = json.value("since"_L1).toInteger();
    state.by = json.value("by"_L1).toString();
    state.was = json.value("was"_L1).toString();
    return state;
}

QJsonObject ErrandState::toJson() const
{
    QJsonObject json{{u"since"_s, sinceMs}};
    if (!key.isEmpty())
        json.insert("key"_L1, key);
    if (!digest.isEmpty())
        json.insert("digest"_L1, QString::fromLatin1(digest));
    if (sentAtMs > 0)
        json.insert("sentAt"_L1, sentAtMs);
    if (isOpen)
        json.insert("open"_L1, true);
    if (looks > 0)
        json.insert("looks"_L1, looks);
    if (retries > 0)
        json.insert("retries"_L1, retries);
    if (!by.isEmpty())
        json.insert("by"_L1, by);
    if (!was.isEmpty())
        json.insert("was"_L1, was);
    return json;
}

qint64 ErrandRun::now() const
{
    return m_context.clock.nowMs();
}

qint64 ErrandRun::backOff() const
{
    const qint64 wait = qMin(m_options.retryBaseMs << qBound(0, state.retries, 20), m_options.retryMaxMs);
    return now() + wait + qint64(m_context.rng.below(quint64(wait / 10 + 1)));
}

qint64 ErrandRun::nextLook() const
{
    return now() + qMin(m_options.reconcileAfterMs << qBound(0, state.looks, 20), m_options.reconcileMaxMs);
}

ErrandRun::Step ErrandRun::claim(const std::function<Result<bool>(SystemRecords &, const QJsonObject &)> &load)
{
    bool isOurs = false;
    const auto done = m_context.store.write(m_workspaceId, [&](SystemRecords &records) -> Result<void> {
        isOurs = false;
        const auto errand = records.get(u"InboxErrand"_s, m_errandId);
        if (!errand)
            return errand.error();
        if (!errand->has_value() || msOf((**errand).value("nextAttemptAt"_L1)) > now())
            return {};
        state = ErrandState::from((**errand).value("state"_L1).toObject());
        const auto has = load(records, **errand);
        if (!has)
            return has.error();
        if (!*has)
            return records.destroy(u"InboxErrand"_s, m_errandId);
        isOurs = true;
        m_leaseMs = now() + m_options.leaseMs + qint64(m_context.rng.below(1000));
        return records.patch(u"InboxErrand"_s, m_errandId, {{u"nextAttemptAt"_s, wireTime(m_leaseMs)}});
    });
    if (!done)
        return done.error();
    return isOurs ? Next::Go : Next::Stop;
}

ErrandRun::Step ErrandRun::write(const std::function<Result<void>(SystemRecords &)> &work)
{
    bool isOurs = false;
    const auto done = m_context.store.write(m_workspaceId, [&](SystemRecords &records) -> Result<void> {
        isOurs = false;
        const auto errand = records.get(u"InboxErrand"_s, m_errandId);
        if (!errand)
            return errand.error();
        if (!errand->has_value() || msOf((**errand).value("nextAttemptAt"_L1)) != m_leaseMs)
            return {};
        isOurs = true;
        return work(records);
    });
    if (!done)
        return done.error();
    return isOurs ? Next::Go : Next::Stop;
}

ErrandRun::Step ErrandRun::keep(const Work &also)
{
    qint64 lease = m_leaseMs;
    const Step step = write([&](SystemRecords &records) -> Result<void> {
        if (also) {
            if (const auto done = also(records); !done)
                return done;
        }
        lease = now() + m_options.leaseMs + qint64(m_context.rng.below(1000));
        return records.patch(u"InboxErrand"_s, m_errandId, {{u"nextAttemptAt"_s, wireTime(lease)}, {u"state"_s, state.toJson()}});
    });
    if (step && *step == Next::Go)
        m_leaseMs = lease;
    return step;
}

ErrandRun::Step ErrandRun::release(qint64 atMs, const Work &also)
{
    const Step step = write([&](SystemRecords &records) -> Result<void> {
        if (also) {
            if (const auto done = also(records); !done)
                return done;
        }
        return records.patch(u"InboxErrand"_s, m_errandId, {{u"nextAttemptAt"_s, wireTime(atMs)}, {u"state"_s, state.toJson()}});
    });
    return step ? Step(Next::Stop) : step;
}

ErrandRun::Step ErrandRun::finish(const Work &also)
{
    const Step step = write([&](SystemRecords &records) -> Result<void> {
        if (const auto done = also(records); !done)
            return done;
        return records.destroy(u"InboxErrand"_s, m_errandId);
    });
    return step ? Step(Next::Stop) : step;
}

PlatformResult<AccountSession> ErrandRun::session(const QString &accountId, const QString &refused)
{
    const AccountKey key{m_workspaceId, accountId};
    const auto found = refused.isEmpty() ? m_context.keeper.sessionFor(key, TokenKeeper::Tell::Caller)
                                         : m_context.keeper.renew(key, refused, TokenKeeper::Tell::Caller);
    if (!found)
        return found.error();
    AccountSession session = *found;
    if (m_context.health)
        session.observe = m_context.health->observer(m_workspaceId, accountId);
    return session;
}

void ErrandRun::report(const QString &accountId, const PlatformError *error, const AccountSession &session) const
{
    if (!m_context.health)
        return;
    HealthNews news;
    news.kind = error ? HealthNews::Kind::Failed : HealthNews::Kind::Succeeded;
    if (error) {
        news.error = *error;
        news.error.message = redact(error->message, {session.accessToken, session.refreshToken});
    }
    m_context.health->report(m_workspaceId, accountId, news);
}

QString inboxMessage(const QString &code, const QString &platformText)
{
    static const QHash<QString, QString> sentences{
        {u"reply.answeredMeanwhile"_s, u"Somebody answered in the meantime. This reply was not sent; its text is kept."_s},
        {u"reply.itemDeleted"_s, u"What it answers has been deleted. This reply was not sent; its text is kept."_s},
        {u"reply.windowClosed"_s, u"The time in which the network takes an answer is over. This reply was not sent; its text is kept."_s},
        {u"reply.accountDisconnected"_s, u"The account is not connected. This reply was not sent; its text is kept."_s},
        {u"reply.unknownVariable"_s, u"The text still has variables in it. This reply was not sent; its text is kept."_s},
        {u"reply.tooLong"_s, u"The text is too long for an answer on this network."_s},
        {u"reply.empty"_s, u"The reply is empty."_s},
        {u"reply.unsupported"_s, u"This network lets no program answer this."_s},
        {u"reply.privateUnsupported"_s, u"This network has no way to answer this privately."_s},
        {u"reply.filesUnsupported"_s, u"This network takes no files in answers."_s},
        {u"reply.fileMissing"_s, u"A file of the reply is missing."_s},
        {u"reply.unconfirmed"_s, u"The network never said whether it took the reply. Look there before sending it again."_s},
        {u"reply.restored"_s, u"The server was brought back from a backup, so the reply may be out already. It was not sent again; its text is kept."_s},
        {u"reply.deadline"_s, u"The network could not be reached for too long. The reply was not sent; its text is kept."_s},
        {u"moderation.unsupported"_s, u"This network has no way to do this."_s},
        {u"moderation.itemDeleted"_s, u"It has been deleted on the network."_s},
        {u"moderation.unconfirmed"_s, u"The network never said whether it did this."_s},
    };
    const auto known = sentences.constFind(code);
    if (known == sentences.cend())
        return publishMessage(code, platformText);
    return platformText.isEmpty() ? *known : *known + u' ' + platformText;
}

Result<void> tellOfErrand(SystemRecords &records, const ErrandNews &news)
{
    static const QHash<QString, QString> titles{
        {u"notice.replyStopped"_s, u"A reply was not sent"_s},
        {u"notice.replyFailed"_s, u"A reply could not be sent"_s},
        {u"notice.replyUnconfirmed"_s, u"A reply may or may not have been sent"_s},
        {u"notice.moderationFailed"_s, u"The network did not do what you asked for"_s},
    };
    if (news.userId.isEmpty())
        return {};
    QJsonObject metadata{{u"titleCode"_s, news.titleCode}, {u"code"_s, news.code}};
    const std::pair<QString, QString> facts[] = {{u"text"_s, news.text},
                                                 {u"senderName"_s, news.item.value("senderName"_L1).toString()},
                                                 {u"accountName"_s, news.account.value("displayName"_L1).toString()},
                                                 {u"platform"_s, news.item.value("platform"_L1).toString()}};
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            metadata.insert(name, value);
    }
    const auto made = records.create(u"Notification"_s, {{u"userId"_s, news.userId},
                                                         {u"topic"_s, u"inbox"_s},
                                                         {u"level"_s, u"warning"_s},
                                                         {u"title"_s, titles.value(news.titleCode, news.titleCode)},
                                                         {u"message"_s, inboxMessage(news.code, news.text)},
                                                         {u"priority"_s, u"high"_s},
                                                         {u"entityType"_s, u"InboxItem"_s},
                                                         {u"entityId"_s, news.item.value("id"_L1)},
                                                         {u"metadata"_s, metadata}});
    return made ? Result<void>() : Result<void>(made.error());
}

} // namespace campanile::server
