// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/replyrun.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/practice.h"
#include "app/domain/replywindow.h"
#include "server/core/crisis/templateuse.h"
#include "server/core/inbox/remoteinbox.h"
#include "server/core/inbox/savedreplyuse.h"
#include "server/core/inbox/slakeeper.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// A run that makes no progress would call the network for ever.
constexpr int kMaxReplySteps = 20;
constexpr int kMaxFilePolls = 5;

} // namespace

QString ReplyRun::accountId() const
{
    return recordText(m_facts.item, "accountId"_L1);
}

QString ReplyRun::messageId() const
{
    return m_messageId;
}

Result<void> ReplyRun::run()
{
    const auto toResult = [](const Step &step) { return step ? Result<void>() : Result<void>(step.error()); };
    const Step claimed = claim([this](SystemRecords &records, const QJsonObject &errand) -> Result<bool> {
        m_messageId = recordText(errand, "subjectId"_L1);
        const auto message = records.get(u"InboxMessage"_s, m_messageId);
        if (!message)
            return message.error();
        if (!message->has_value())
            return false;
        const QString status = recordText(**message, "sendStatus"_L1);
        if (status != "queued"_L1 && status != "sending"_L1 && status != "unconfirmed"_L1)
            return false;
        auto facts = loadReplyFacts(records, **message);
        if (!facts)
            return facts.error();
        m_facts = std::move(*facts);
        return true;
    });
    if (!claimed || *claimed == Next::Stop)
        return toResult(claimed);
    // An account that practises speaks to the practice network, whatever it stands for.
    const QString spoken = m_facts.account.isEmpty() ? QString() : domain::spokenPlatform(m_facts.account);
    m_adapter = m_context.platforms.find(spoken);
    if (const auto platform = domain::platformFromKey(spoken))
        m_network = &m_context.networks.network(*platform);
    if (m_network) {
        m_remote = remoteItemOf(m_facts.item, m_facts.newestInbound());
        PartContent part;
        part.text = domain::replyAsSent(recordText(m_facts.message, "content"_L1), *m_network, domain::replyReaders(m_facts.item));
        m_content.parts = {part};
        const bool isPrivate = m_facts.message.value("isPrivate"_L1).toBool() || m_remote.kind == RemoteInboxItem::Kind::DirectMessage;
        if (isPrivate)
            m_remote.data.insert("private"_L1, true);
        // Nobody reads an answer who could not read the question.
        m_content.visibility = isPrivate ? u"direct"_s : recordText(m_remote.data, "visibility"_L1);
    }
    for (int i = 0; i < kMaxReplySteps; ++i) {
        Step step = prepare();
        if (step && *step == Next::Go)
            step = state.isOpen ? look() : send();
        if (!step || *step == Next::Stop)
            return toResult(step);
    }
    qCCritical(lcPublish) << "reply" << messageId() << "made no progress";
    return toResult(giveUp());
}

ReplyRun::Step ReplyRun::prepare()
{
    m_isAnswer = false;
    if (!state.isOpen) {
        // A look ahead, so that nothing is asked of the network in vain; what counts is asked again when it is marked.
        const ReplyVerdict verdict = checkReply(m_facts, m_context.networks, now());
        if (verdict.kind == ReplyVerdict::Kind::Stop || verdict.kind == ReplyVerdict::Kind::Refuse)
            return stop(verdict);
    }
    if (isPastDeadline())
        return giveUp();
    if (!m_adapter || !m_network)
        return stop({ReplyVerdict::Kind::Refuse, u"reply.unsupported"_s});
    const QString status = recordText(m_facts.account, "status"_L1);
    if (status != "connected"_L1) {
        PlatformError waiting;
        waiting.cls = FailureClass::Auth;
        waiting.code = status == "disabled"_L1 ? u"publish.accountPaused"_s : u"publish.auth"_s;
        return hold(waiting);
    }
    if (!m_session) {
        const auto found = session(accountId());
        if (!found)
            return found.error().cls == FailureClass::Auth ? hold(found.error()) : retryLater(found.error());
        m_session = *found;
    }
    return state.isOpen || !m_content.parts.first().media.isEmpty() ? Step(Next::Go) : loadFiles();
}

ReplyRun::Step ReplyRun::loadFiles()
{
    const QJsonArray wanted = m_facts.message.value("assetIds"_L1).toArray();
    QList<MediaItem> items;
    const auto read = m_context.store.read(m_workspaceId, [&](const SystemReader &records) -> Result<void> {
        items.clear();
        for (const QJsonValue &id : wanted) {
            const auto asset = records.get(u"Asset"_s, id.toString());
            if (!asset)
                return asset.error();
            if (!asset->has_value() || recordText(**asset, "blobId"_L1).isEmpty())
                continue;
            const QJsonObject file = **asset;
            MediaItem item;
            item.id = recordText(file, "id"_L1);
            item.fileName = recordText(file, "fileName"_L1);
            item.mimeType = recordText(file, "mimeType"_L1);
            item.altText = recordText(file, "altText"_L1);
            item.sizeBytes = file.value("sizeBytes"_L1).toInteger();
            item.width = file.value("width"_L1).toInt();
            item.height = file.value("height"_L1).toInt();
            item.durationMs = file.value("durationMs"_L1).toInteger();
            const QString blob = recordText(file, "blobId"_L1);
            item.read = [this, blob] { return m_context.store.blob(m_workspaceId, blob); };
            item.publicUrl = [this, blob, type = item.mimeType, name = item.fileName] { return m_context.store.publicUrl(m_workspaceId, blob, type, name); };
            items.append(item);
        }
        return {};
    });
    if (!read)
        return read.error();
    if (items.size() != wanted.size())
        return stop({ReplyVerdict::Kind::Refuse, u"reply.fileMissing"_s});
    m_content.parts.first().media = items;
    if (items.isEmpty())
        return Next::Go;
    PublishContent checked = m_content;
    checked.visibility.clear(); // of posts; an answer may have one that no post has
    if (const QList<ContentIssue> issues = m_adapter->validate(checked, m_session->limits); !issues.isEmpty())
        return stop({ReplyVerdict::Kind::Refuse, u"publish.contentInvalid"_s, issues.first().code});
    return Next::Go;
}

ReplyRun::Step ReplyRun::upload()
{
    for (const MediaItem &item : std::as_const(m_content.parts.first().media)) {
        auto media = m_adapter->upload(*m_session, {m_content, 0, item});
        // Films take a while; pictures are ready with the answer or soon after.
        for (int polls = 0; media && !media->ready && polls < kMaxFilePolls; ++polls)
            media = m_adapter->poll(*m_session, *media);
        if (!media)
            return onError(media.error());
        if (!media->ready) {
            PlatformError slow;
            slow.cls = FailureClass::TransientSafe;
            slow.code = u"publish.processing"_s;
            return onError(slow);
        }
        m_media.append(*media);
    }
    return Next::Go;
}

bool ReplyRun::goesAsPost() const
{
    // An answer with files is a message like any other that hangs on another.
    return !m_content.parts.first().media.isEmpty();
}

PartRequest ReplyRun::partRequest() const
{
    CreateAttempt attempt{state.key, state.sentAtMs, state.digest};
    ReplyTo replyTo;
    const bool isBelowFirst = m_network->replies.isFlat && !m_remote.parentId.isEmpty();
    replyTo.parent = RemotePost{isBelowFirst ? m_remote.parentId : m_remote.id, m_remote.data.value("cid"_L1).toString(), m_remote.url, m_remote.createdAtMs};
    replyTo.root = m_remote.postId.isEmpty() ? replyTo.parent : RemotePost{m_remote.postId, m_remote.data.value("rootCid"_L1).toString(), {}, 0};
    return PartRequest{m_content, 0, m_media, replyTo, attempt};
}

ReplyRun::Step ReplyRun::send()
{
    if (!m_content.parts.first().media.isEmpty() && m_media.isEmpty()) {
        const Step uploaded = upload();
        if (!uploaded || *uploaded == Next::Stop)
            return uploaded;
    }
    ReplyVerdict verdict;
    if (state.key.isEmpty())
        state.key = m_adapter->newKey(messageId() + u'/' + QString::number(state.sinceMs), now());
    state.digest = textDigest(m_content.parts.first().text);
    state.sentAtMs = now();
    state.looks = 0;
    state.isOpen = true;
    // The mark stands on disk before the request leaves, with the checks that it depends on.
    const Step marked = keep([&](SystemRecords &records) -> Result<void> {
        verdict = {};
        state.isOpen = true;
        const auto message = records.get(u"InboxMessage"_s, messageId());
        if (!message)
            return message.error();
        const QString status = message->has_value() ? recordText(**message, "sendStatus"_L1) : QString();
        auto facts = loadReplyFacts(records, message->value_or(m_facts.message));
        if (!facts)
            return facts.error();
        // Taken back, or changed, since this run began: the errand that says so is another one.
        const bool isSame = message->has_value() && (status == "queued"_L1 || status == "unconfirmed"_L1 || status == "sending"_L1)
            && (**message).value("content"_L1) == m_facts.message.value("content"_L1);
        verdict = isSame ? checkReply(*facts, m_context.networks, now()) : ReplyVerdict{ReplyVerdict::Kind::Wait};
        m_facts = std::move(*facts);
        if (verdict.kind != ReplyVerdict::Kind::Go) {
            state.isOpen = false;
            return {};
        }
        if (const auto draft = markDraftSending(records, m_facts.message); !draft)
            return draft;
        return records.patch(u"InboxMessage"_s, messageId(), {{u"sendStatus"_s, u"sending"_s}, {u"errorCode"_s, QJsonValue()}, {u"errorMessage"_s, QJsonValue()}});
    });
    if (!marked || *marked == Next::Stop)
        return marked;
    if (verdict.kind == ReplyVerdict::Kind::Wait)
        return release(now() + m_options.behindMs);
    if (verdict.kind != ReplyVerdict::Kind::Go)
        return stop(verdict);
    const PartRequest request = partRequest();
    m_isAnswer = true;
    const auto made = goesAsPost() ? m_adapter->create(*m_session, request)
                                   : m_adapter->reply(*m_session, m_remote, m_content.parts.first().text, request.attempt);
    if (!made)
        return onError(made.error());
    report(accountId(), nullptr, *m_session);
    return done(*made);
}

ReplyRun::Step ReplyRun::done(const RemotePost &post)
{
    return finish([&](SystemRecords &records) { return writeDone(records, post); });
}

Result<void> ReplyRun::writeDone(SystemRecords &records, const RemotePost &post)
{
    auto facts = loadReplyFacts(records, m_facts.message);
    if (!facts)
        return facts.error();
    bool wasCollected = false;
    QJsonValue due;
    QString url = post.url;
    for (const QJsonObject &other : std::as_const(facts->thread)) {
        // The collector was faster than the network's answer: what it found is this reply.
        if (post.id.isEmpty() || recordText(other, "platformMessageId"_L1) != post.id || recordText(other, "id"_L1) == messageId())
            continue;
        wasCollected = true;
        due = other.value("replyDueAt"_L1);
        if (url.isEmpty())
            url = recordText(other, "permalink"_L1);
        if (const auto dropped = records.destroy(u"InboxMessage"_s, recordText(other, "id"_L1)); !dropped)
            return dropped;
    }
    // Later than everything that was known, so that "newer than what the writer saw" means the same on every clock.
    const qint64 newest = msOf(facts->item.value("lastMessageAt"_L1));
    const qint64 sentAt = qMax(post.createdAtMs > 0 ? qMin(post.createdAtMs, now()) : now(), wasCollected ? newest : newest + 1);
    QJsonObject message{{u"sendStatus"_s, u"sent"_s}, {u"sentAt"_s, wireTime(sentAt)}, {u"errorCode"_s, QJsonValue()}, {u"errorMessage"_s, QJsonValue()}};
    message.insert("platformMessageId"_L1, post.id.isEmpty() ? QJsonValue() : QJsonValue(post.id));
    if (!url.isEmpty())
        message.insert("permalink"_L1, url);
    if (!wasCollected && facts->isUnanswered()) {
        const auto reckoned = answerDueMs(records, facts->item, sentAt);
        if (!reckoned)
            return reckoned.error();
        due = *reckoned < 0 ? QJsonValue() : QJsonValue(wireTime(*reckoned));
    }
    if (due.isString())
        message.insert("replyDueAt"_L1, due);
    if (const auto written = records.patch(u"InboxMessage"_s, messageId(), message); !written)
        return written;
    if (!facts->item.isEmpty()) {
        QJsonObject item{{u"lastMessageAt"_s, wireTime(sentAt)}};
        if (!wasCollected)
            item.insert("messageCount"_L1, facts->item.value("messageCount"_L1).toInt() + 1);
        const QJsonObject inbound = facts->newestInbound();
        const qint64 asked = msOf(inbound.value("occurredAt"_L1));
        // What came after the writer last looked still waits for an answer.
        const bool hasMore = !inbound.isEmpty() && msOf(m_facts.message.value("seenUntil"_L1)) >= 0 && asked > msOf(m_facts.message.value("seenUntil"_L1));
        const QString status = recordText(facts->item, "status"_L1);
        const bool isWorkedOn = status == "new"_L1 || status == "open"_L1 || status == "pending"_L1;
        if (isWorkedOn && !hasMore) {
            item.insert("status"_L1, u"replied"_s);
            item.insert("statusAt"_L1, wireTime(now()));
            const QString author = recordText(m_facts.message, "authorId"_L1);
            item.insert("statusById"_L1, author.isEmpty() ? QJsonValue() : QJsonValue(author));
        }
        const qint64 replied = msOf(facts->item.value("repliedAt"_L1));
        if (!hasMore && (replied < 0 || replied < asked))
            item.insert("repliedAt"_L1, wireTime(sentAt));
        if (!hasMore && recordText(facts->item, "readAt"_L1).isEmpty())
            item.insert("readAt"_L1, wireTime(sentAt));
        if (const auto written = records.patch(u"InboxItem"_s, recordText(facts->item, "id"_L1), item); !written)
            return written;
    }
    if (const auto counted = countSavedReply(records, m_facts.message, now()); !counted)
        return counted;
    if (const auto counted = countCrisisTemplate(records, m_facts.message, now()); !counted)
        return counted;
    return markDraftSent(records, m_facts.message, sentAt);
}

ReplyRun::Step ReplyRun::stop(const ReplyVerdict &verdict, const PlatformError *error)
{
    const QString text = !error ? verdict.detail
        : m_session             ? redact(error->message, {m_session->accessToken, m_session->refreshToken})
                                : QString();
    return finish([&](SystemRecords &records) { return writeStopped(records, verdict, text); });
}

Result<void> ReplyRun::writeStopped(SystemRecords &records, const ReplyVerdict &verdict, const QString &networkText)
{
    const bool isStopped = verdict.kind == ReplyVerdict::Kind::Stop;
    const QString sentence = inboxMessage(verdict.code, networkText);
    const auto patched = records.patch(u"InboxMessage"_s, messageId(),
                                       {{u"sendStatus"_s, isStopped ? u"stopped"_s : u"failed"_s}, {u"errorCode"_s, verdict.code}, {u"errorMessage"_s, sentence}});
    if (!patched)
        return patched;
    if (const auto draft = markDraftFailed(records, m_facts.message, verdict.code, sentence); !draft)
        return draft;
    return tellOfErrand(records, {recordText(m_facts.message, "authorId"_L1), isStopped ? u"notice.replyStopped"_s : u"notice.replyFailed"_s, verdict.code,
                                  networkText, m_facts.item, m_facts.account});
}

} // namespace campanile::server
