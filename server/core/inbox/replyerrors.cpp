// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ReplyRun that decides what an error means, and looks for a reply whose outcome is unknown.
#include "server/core/inbox/replyrun.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/replywindow.h"
#include "server/core/inbox/remoteinbox.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxLookPages = 5;
constexpr qint64 kReplySkewMs = 5 * 60'000;
// Time for a message to show up in the list of its conversation; before that "not there" decides nothing.
constexpr qint64 kReplySettleMs = 2 * 60'000;

} // namespace

QJsonObject ReplyRun::problem(const QString &status, const PlatformError &error) const
{
    const QString text = m_session ? redact(error.message, {m_session->accessToken, m_session->refreshToken}) : QString();
    return {{u"sendStatus"_s, status}, {u"errorCode"_s, error.code}, {u"errorMessage"_s, inboxMessage(error.code, text)}};
}

ReplyRun::Step ReplyRun::onError(const PlatformError &error)
{
    qCInfo(lcPublish) << "reply" << messageId() << failureClassName(error.cls) << error.code << error.httpStatus;
    if (error.cls != FailureClass::Auth && m_session && !isUnsupported(error))
        report(accountId(), &error, *m_session);
    switch (error.cls) {
    case FailureClass::Ambiguous:
        return waitUnconfirmed(error);
    case FailureClass::TransientSafe:
    case FailureClass::QuotaDay:
        return retryLater(error);
    case FailureClass::Duplicate:
        // Only ours can be the one that the network means, when an attempt went out before.
        return state.retries > 0 ? waitUnconfirmed(error) : onRefused(error);
    case FailureClass::Auth:
        return onAuth(error);
    case FailureClass::Policy:
    case FailureClass::Permanent:
        return onRefused(error);
    }
    return onRefused(error);
}

ReplyRun::Step ReplyRun::onRefused(const PlatformError &error)
{
    state.isOpen = false;
    if (isUnsupported(error))
        return stop({ReplyVerdict::Kind::Refuse, u"reply.unsupported"_s});
    if (error.code == "publish.replyTooLate"_L1)
        return stop({ReplyVerdict::Kind::Stop, u"reply.windowClosed"_s});
    if (error.httpStatus == 404 || error.httpStatus == 410)
        return stop({ReplyVerdict::Kind::Stop, u"reply.itemDeleted"_s});
    return stop({ReplyVerdict::Kind::Refuse, error.code}, &error);
}

ReplyRun::Step ReplyRun::onAuth(const PlatformError &error)
{
    // The network refused the call before it did anything.
    if (m_isAnswer)
        state.isOpen = false;
    if (m_session && !m_hasRenewed) {
        m_hasRenewed = true;
        const auto fresh = session(accountId(), m_session->accessToken);
        if (fresh) {
            m_session = *fresh;
            return keep();
        }
        if (fresh.error().cls != FailureClass::Auth)
            return retryLater(fresh.error());
    }
    return hold(error);
}

ReplyRun::Step ReplyRun::hold(const PlatformError &error)
{
    const QString code = error.code == "publish.accountPaused"_L1 ? error.code : u"publish.auth"_s;
    const QString status = state.isOpen ? u"unconfirmed"_s : u"queued"_s;
    const bool isNews = recordText(m_facts.message, "errorCode"_L1) != code || recordText(m_facts.message, "sendStatus"_L1) != status;
    return release(now() + m_options.holdMs, [&](SystemRecords &records) -> Result<void> {
        return isNews ? records.patch(u"InboxMessage"_s, messageId(),
                                      {{u"sendStatus"_s, status}, {u"errorCode"_s, code}, {u"errorMessage"_s, inboxMessage(code)}})
                      : Result<void>();
    });
}

ReplyRun::Step ReplyRun::retryLater(const PlatformError &error)
{
    // Only the answer to the attempt itself says that nothing happened.
    if (m_isAnswer)
        state.isOpen = false;
    if (state.isOpen)
        return waitUnconfirmed(error);
    qint64 next = 0;
    if (error.retryAtMs >= 0) {
        next = qMax(error.retryAtMs, now() + 1000);
        if (next > state.sinceMs + m_options.deadlineMs)
            return stop({ReplyVerdict::Kind::Refuse, error.code}, &error);
    } else {
        if (state.retries >= m_options.maxRetries)
            return stop({ReplyVerdict::Kind::Refuse, error.code}, &error);
        next = backOff();
        ++state.retries;
    }
    return release(next, [&](SystemRecords &records) { return records.patch(u"InboxMessage"_s, messageId(), problem(u"queued"_s, error)); });
}

ReplyRun::Step ReplyRun::waitUnconfirmed(const PlatformError &error)
{
    const qint64 next = qMax(nextLook(), error.retryAtMs);
    return release(next, [&](SystemRecords &records) { return records.patch(u"InboxMessage"_s, messageId(), problem(u"unconfirmed"_s, error)); });
}

ReplyRun::Step ReplyRun::giveUp()
{
    if (!state.isOpen)
        return stop({ReplyVerdict::Kind::Refuse, u"reply.deadline"_s});
    return finish([&](SystemRecords &records) -> Result<void> {
        const QString code = u"reply.unconfirmed"_s;
        const auto patched = records.patch(u"InboxMessage"_s, messageId(),
                                           {{u"sendStatus"_s, u"unconfirmed"_s}, {u"errorCode"_s, code}, {u"errorMessage"_s, inboxMessage(code)}});
        if (!patched)
            return patched;
        return tellOfErrand(records, {recordText(m_facts.message, "authorId"_L1), u"notice.replyUnconfirmed"_s, code, {}, m_facts.item, m_facts.account});
    });
}

ReplyRun::Step ReplyRun::look()
{
    const qint64 due = state.sentAtMs + m_options.reconcileAfterMs;
    if (now() < due) {
        PlatformError error;
        error.cls = FailureClass::Ambiguous;
        error.code = u"publish.noAnswer"_s;
        return release(due, [&](SystemRecords &records) { return records.patch(u"InboxMessage"_s, messageId(), problem(u"unconfirmed"_s, error)); });
    }
    ++state.looks;
    const auto known = lookInRecords();
    if (!known)
        return known.error();
    if (known->has_value())
        return done(**known);
    const auto result = lookOnNetwork();
    if (!result)
        return result.error().cls == FailureClass::Auth ? onAuth(result.error()) : waitUnconfirmed(result.error());
    return looked(*result);
}

ReplyRun::Step ReplyRun::looked(const ReconcileResult &result)
{
    if (result.verdict == ReconcileResult::Verdict::Found)
        return done(result.post);
    PlatformError error;
    error.cls = FailureClass::Ambiguous;
    error.code = u"publish.noAnswer"_s;
    if (result.verdict == ReconcileResult::Verdict::Undecided || !result.mayResend)
        return waitUnconfirmed(error);
    state.isOpen = false;
    if (++state.retries > m_options.maxRetries)
        return stop({ReplyVerdict::Kind::Refuse, error.code}, &error);
    return keep([&](SystemRecords &records) { return records.patch(u"InboxMessage"_s, messageId(), {{u"sendStatus"_s, u"queued"_s}}); });
}

Result<std::optional<RemotePost>> ReplyRun::lookInRecords()
{
    std::optional<RemotePost> post;
    const auto read = m_context.store.read(m_workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto facts = loadReplyFacts(records, m_facts.message);
        if (!facts)
            return facts.error();
        for (const QJsonObject &other : facts->thread) {
            const qint64 at = msOf(other.value("occurredAt"_L1));
            // Written by nobody here: it came from the network.
            if (recordText(other, "direction"_L1) != "outbound"_L1 || !recordText(other, "authorId"_L1).isEmpty() || recordText(other, "platformMessageId"_L1).isEmpty()
                || at < state.sentAtMs - kReplySkewMs || textDigest(recordText(other, "content"_L1)) != state.digest)
                continue;
            post = RemotePost{recordText(other, "platformMessageId"_L1), {}, recordText(other, "permalink"_L1), at};
        }
        return {};
    });
    if (!read)
        return read.error();
    return post;
}

PlatformResult<ReconcileResult> ReplyRun::lookOnNetwork()
{
    const bool isPrivate = m_facts.message.value("isPrivate"_L1).toBool();
    if (!domain::replyWay(*m_network, recordText(m_facts.item, "type"_L1), isPrivate).isInPosts)
        return lookInInbox();
    QStringList known;
    for (const QJsonObject &other : std::as_const(m_facts.thread)) {
        if (const QString id = recordText(other, "platformMessageId"_L1); !id.isEmpty())
            known.append(id);
    }
    PartRequest request = partRequest();
    // As adapters know answers: the second part of something, hanging on the first.
    PublishContent content = m_content;
    content.parts.prepend(PartContent());
    content.hasFirstComment = true;
    return m_adapter->reconcile(*m_session, PartRequest{content, 1, request.media, request.replyTo, request.attempt}, known, now());
}

PlatformResult<ReconcileResult> ReplyRun::lookInInbox()
{
    ReconcileResult result;
    bool hasOwn = false;
    QJsonObject cursor;
    for (int page = 0; page < kMaxLookPages; ++page) {
        const auto answer = m_adapter->fetchInbox(*m_session, m_remote.kind, cursor);
        if (!answer)
            return isUnsupported(answer.error()) ? PlatformResult<ReconcileResult>(result) : answer.error();
        bool isBefore = false;
        for (const RemoteInboxItem &item : answer->items) {
            isBefore = isBefore || item.createdAtMs < state.sentAtMs - kReplySkewMs;
            hasOwn = hasOwn || item.isOwn;
            const bool isInThread = m_remote.threadId.isEmpty() ? item.parentId == m_remote.id || item.parentId == m_remote.parentId || item.postId == m_remote.postId
                                                                : item.threadId == m_remote.threadId;
            if (!item.isOwn || !isInThread || item.createdAtMs < state.sentAtMs - kReplySkewMs || textDigest(item.text) != state.digest)
                continue;
            result.verdict = ReconcileResult::Verdict::Found;
            result.post = {item.id, {}, item.url, item.createdAtMs};
            return result;
        }
        cursor = answer->cursor;
        if (isBefore || !answer->hasMore) {
            // An inbox that shows nothing of ours does not show this either.
            if (!hasOwn)
                return result;
            result.verdict = ReconcileResult::Verdict::NotThere;
            result.mayResend = now() - state.sentAtMs >= kReplySettleMs;
            return result;
        }
    }
    return result;
}

} // namespace campanile::server
