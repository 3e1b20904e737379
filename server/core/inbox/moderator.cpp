// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/moderator.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/practice.h"
#include "server/core/inbox/remoteinbox.h"
#include "server/core/inbox/replychecks.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// One call, one renewal of the token, one call.
constexpr int kMaxModerationSteps = 4;

QString reachedBy(const QString &wish)
{
    if (wish == "hiding"_L1)
        return u"hidden"_s;
    if (wish == "unhiding"_L1)
        return u"visible"_s;
    if (wish == "removing"_L1)
        return u"removed"_s;
    return wish == "blocking"_L1 ? u"blocked"_s : QString();
}

} // namespace

Result<void> ModerationRun::run()
{
    const auto toResult = [](const Step &step) { return step ? Result<void>() : Result<void>(step.error()); };
    const Step claimed = claim([this](SystemRecords &records, const QJsonObject &errand) -> Result<bool> {
        const auto item = records.get(u"InboxItem"_s, recordText(errand, "subjectId"_L1));
        if (!item)
            return item.error();
        if (!item->has_value() || reachedBy(recordText(**item, "moderation"_L1)).isEmpty())
            return false;
        m_wish = recordText(**item, "moderation"_L1);
        auto facts = loadReplyFacts(records, {{u"inboxItemId"_s, (**item).value("id"_L1)}});
        if (!facts)
            return facts.error();
        m_item = facts->item;
        m_account = facts->account;
        m_newestInbound = facts->newestInbound();
        return true;
    });
    if (!claimed || *claimed == Next::Stop)
        return toResult(claimed);
    for (int i = 0; i < kMaxModerationSteps; ++i) {
        const Step step = work();
        if (!step || *step == Next::Stop)
            return toResult(step);
    }
    return toResult(putBack(u"publish.auth"_s));
}

ErrandRun::Step ModerationRun::work()
{
    if (isPastDeadline())
        return putBack(state.isOpen ? u"moderation.unconfirmed"_s : u"reply.deadline"_s);
    const QString status = recordText(m_account, "status"_L1);
    if (m_account.isEmpty() || status == "disconnected"_L1)
        return putBack(u"reply.accountDisconnected"_s);
    const bool isGone = !recordText(m_item, "remoteDeletedAt"_L1).isEmpty();
    if (isGone && m_wish == "removing"_L1)
        return reached(u"removed"_s);
    if (isGone && m_wish != "blocking"_L1)
        return putBack(u"moderation.itemDeleted"_s);
    const auto adapter = m_context.platforms.find(domain::spokenPlatform(m_account));
    if (!adapter)
        return putBack(u"moderation.unsupported"_s);
    if (status != "connected"_L1)
        return release(now() + m_options.holdMs);
    if (!m_session) {
        const auto found = session(recordText(m_item, "accountId"_L1));
        if (!found)
            return onError(found.error());
        m_session = *found;
    }
    state.isOpen = true;
    state.sentAtMs = now();
    bool isStillWished = false;
    const Step marked = keep([&](SystemRecords &records) -> Result<void> {
        const auto item = records.get(u"InboxItem"_s, recordText(m_item, "id"_L1));
        if (!item)
            return item.error();
        isStillWished = item->has_value() && recordText(**item, "moderation"_L1) == m_wish;
        state.isOpen = isStillWished;
        return {};
    });
    if (!marked || *marked == Next::Stop)
        return marked;
    if (!isStillWished)
        return release(now());
    const auto done = ask(*adapter, *m_session);
    if (!done)
        return onError(done.error());
    report(recordText(m_item, "accountId"_L1), nullptr, *m_session);
    return reached(reachedBy(m_wish));
}

PlatformResult<void> ModerationRun::ask(PlatformAdapter &adapter, const AccountSession &session) const
{
    const RemoteInboxItem remote = remoteItemOf(m_item, m_newestInbound);
    if (m_wish == "hiding"_L1 || m_wish == "unhiding"_L1)
        return adapter.hide(session, remote, m_wish == "hiding"_L1);
    return m_wish == "removing"_L1 ? adapter.removeItem(session, remote) : adapter.block(session, remote);
}

ErrandRun::Step ModerationRun::onError(const PlatformError &error)
{
    qCInfo(lcPublish) << "moderation" << recordText(m_item, "id"_L1) << failureClassName(error.cls) << error.code << error.httpStatus;
    if (error.cls != FailureClass::Auth && m_session && !isUnsupported(error))
        report(recordText(m_item, "accountId"_L1), &error, *m_session);
    switch (error.cls) {
    case FailureClass::Auth:
        state.isOpen = false;
        if (m_session && !m_hasRenewed) {
            m_hasRenewed = true;
            const auto fresh = session(recordText(m_item, "accountId"_L1), m_session->accessToken);
            if (fresh) {
                m_session = *fresh;
                return keep();
            }
        }
        return release(now() + m_options.holdMs);
    case FailureClass::TransientSafe:
    case FailureClass::QuotaDay:
    case FailureClass::Ambiguous:
        state.isOpen = error.cls == FailureClass::Ambiguous;
        if (error.retryAtMs >= 0)
            return release(qMax(error.retryAtMs, now() + 1000));
        if (state.retries >= m_options.maxRetries)
            return putBack(state.isOpen ? u"moderation.unconfirmed"_s : error.code);
        ++state.retries;
        return release(backOff());
    case FailureClass::Duplicate:
        return reached(reachedBy(m_wish));
    case FailureClass::Policy:
    case FailureClass::Permanent:
        break;
    }
    if (isUnsupported(error))
        return putBack(u"moderation.unsupported"_s);
    const bool isGone = error.httpStatus == 404 || error.httpStatus == 410;
    if (isGone && m_wish == "removing"_L1)
        return reached(u"removed"_s);
    if (isGone)
        return putBack(u"moderation.itemDeleted"_s);
    return putBack(error.code, m_session ? redact(error.message, {m_session->accessToken, m_session->refreshToken}) : QString());
}

ErrandRun::Step ModerationRun::reached(const QString &moderation)
{
    return finish([&](SystemRecords &records) {
        return records.patch(u"InboxItem"_s, recordText(m_item, "id"_L1), {{u"moderation"_s, moderation}, {u"moderationError"_s, QJsonValue()}});
    });
}

ErrandRun::Step ModerationRun::putBack(const QString &code, const QString &networkText)
{
    return finish([&](SystemRecords &records) -> Result<void> {
        const QString was = state.was.isEmpty() ? u"visible"_s : state.was;
        const auto patched = records.patch(u"InboxItem"_s, recordText(m_item, "id"_L1), {{u"moderation"_s, was}, {u"moderationError"_s, code}});
        if (!patched)
            return patched;
        return tellOfErrand(records, {state.by, u"notice.moderationFailed"_s, code, networkText, m_item, m_account});
    });
}

} // namespace campanile::server
