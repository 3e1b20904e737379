// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/support/sendrig.h"

#include "server/core/publish/publishjournal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace campanile::server;

namespace campanile::tests {

namespace {

PlatformError errorOf(FailureClass cls, const QString &code, int status = 0)
{
    PlatformError error;
    error.cls = cls;
    error.code = code;
    error.httpStatus = status;
    return error;
}

} // namespace

PlatformResult<AccountTokens> ScriptedNetwork::refresh(const AccountSession &)
{
    AccountTokens tokens;
    tokens.accessToken = goodToken;
    return tokens;
}

PlatformResult<RemoteMedia> ScriptedNetwork::upload(const AccountSession &, const UploadRequest &request)
{
    const auto content = request.item.read();
    if (!content)
        return errorOf(FailureClass::Permanent, u"publish.mediaMissing"_s);
    return RemoteMedia{request.item.id, true, {}};
}

std::optional<PlatformError> ScriptedNetwork::refusal(const AccountSession &session, bool &isTaken)
{
    ++requests;
    isTaken = false;
    if (session.accessToken != goodToken)
        return errorOf(FailureClass::Auth, u"publish.auth"_s, 401);
    if (faults.isEmpty()) {
        isTaken = true;
        return std::nullopt;
    }
    switch (faults.takeFirst()) {
    case Fault::LosesAnswer:
        isTaken = true;
        return errorOf(FailureClass::Ambiguous, u"publish.noAnswer"_s);
    case Fault::LosesRequest:
        return errorOf(FailureClass::Ambiguous, u"publish.noAnswer"_s);
    case Fault::Busy:
        return errorOf(FailureClass::TransientSafe, u"publish.unreachable"_s);
    case Fault::NoSignIn:
        return errorOf(FailureClass::Auth, u"publish.auth"_s, 401);
    case Fault::Gone:
        return errorOf(FailureClass::Permanent, u"publish.rejected"_s, 404);
    case Fault::TooLate:
        return errorOf(FailureClass::Permanent, u"publish.replyTooLate"_s);
    case Fault::Refuses:
        return errorOf(FailureClass::Permanent, u"publish.rejected"_s, 422);
    }
    return std::nullopt;
}

PlatformResult<RemotePost> ScriptedNetwork::take(const AccountSession &session, Sent one)
{
    bool isTaken = false;
    const auto error = refusal(session, isTaken);
    if (!isTaken)
        return *error;
    one.post = {u"out-%1"_s.arg(sent.size() + 1), {}, u"https://network.example/%1"_s.arg(sent.size() + 1), m_clock.nowMs()};
    sent.append(one);
    if (afterTaken)
        afterTaken(one);
    if (error)
        return *error;
    return one.post;
}

PlatformResult<RemotePost> ScriptedNetwork::create(const AccountSession &session, const PartRequest &request)
{
    const PartContent &part = request.content.parts.at(request.part);
    return take(session, {request.attempt.key, request.replyTo.parent->id, part.text, request.content.visibility, int(request.media.size()), {}});
}

PlatformResult<RemotePost> ScriptedNetwork::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &attempt)
{
    return take(session, {attempt.key, item.id, text, item.data.value("private"_L1).toBool() ? u"direct"_s : QString(), 0, {}});
}

PlatformResult<ReconcileResult> ScriptedNetwork::reconcile(const AccountSession &, const PartRequest &request, const QStringList &known, qint64 nowMs)
{
    ++looks;
    ReconcileResult result;
    for (const Sent &one : std::as_const(sent)) {
        if (one.parent != request.replyTo.parent->id || known.contains(one.post.id) || textDigest(one.text) != request.attempt.digest)
            continue;
        result.verdict = ReconcileResult::Verdict::Found;
        result.post = one.post;
        return result;
    }
    result.verdict = ReconcileResult::Verdict::NotThere;
    result.mayResend = nowMs - request.attempt.sentAtMs >= 60'000;
    return result;
}

PlatformResult<RemoteInboxPage> ScriptedNetwork::fetchInbox(const AccountSession &, RemoteInboxItem::Kind, const QJsonObject &)
{
    ++looks;
    RemoteInboxPage page;
    for (const Sent &one : std::as_const(sent)) {
        RemoteInboxItem item;
        item.id = one.post.id;
        item.parentId = one.parent;
        item.threadId = u"thread"_s;
        item.isOwn = true;
        item.text = one.text;
        item.createdAtMs = one.post.createdAtMs;
        page.items.append(item);
    }
    return page;
}

PlatformResult<void> ScriptedNetwork::moderate(const AccountSession &session, const QString &what, const QString &id)
{
    if (unable.contains(what))
        return unsupported();
    bool isTaken = false;
    const auto error = refusal(session, isTaken);
    if (isTaken)
        moderated.append(what + u' ' + id);
    return error ? PlatformResult<void>(*error) : PlatformResult<void>();
}

PlatformResult<void> ScriptedNetwork::hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden)
{
    return moderate(session, isHidden ? u"hide"_s : u"unhide"_s, item.id);
}

PlatformResult<void> ScriptedNetwork::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    return moderate(session, u"remove"_s, item.id);
}

PlatformResult<void> ScriptedNetwork::block(const AccountSession &session, const RemoteInboxItem &item)
{
    return moderate(session, u"block"_s, item.authorId);
}

QJsonArray oneCall(const QString &name, const QJsonObject &args)
{
    QJsonArray calls;
    calls.append(QJsonArray{name, args, u"0"_s});
    return calls;
}

SendRig::SendRig(EngineFixture &fixture, const QString &network_)
    : f(fixture), store(*fixture.engine), network(std::make_shared<ScriptedNetwork>(network_, fixture.clock)), platform(network_)
{
    platforms.add(network);
    const auto key = Vault::newKey();
    credentials = std::make_unique<VaultCredentials>(*Vault::create(*key));
    keeper = std::make_unique<TokenKeeper>(store, *credentials, adapterWays(platforms), f.clock, f.rng);
    context = std::make_unique<InboxContext>(
        InboxContext{store, platforms, *keeper, nullptr, domain::NetworkCatalogue::builtIn(), f.clock, f.rng});
    accountId = create(u"SocialAccount"_s, {{u"platform"_s, platform}, {u"accountKind"_s, u"page"_s}, {u"platformAccountId"_s, u"roaster"_s},
                                            {u"username"_s, u"roaster"_s}, {u"displayName"_s, u"Harbour Roasters"_s}, {u"status"_s, u"connected"_s}});
    AccountTokens tokens;
    tokens.accessToken = u"token"_s;
    tokens.refreshToken = u"refresh"_s;
    const auto written = f.engine->write(f.account, [&](SystemRecords &records) { return credentials->write(records, f.account, accountId, tokens); });
    if (!written)
        qFatal("%s", qPrintable(written.error().code));
    restart();
}

void SendRig::restart()
{
    sender.reset();
    sender = std::make_unique<InboxReplySender>(*context, options);
}

QString SendRig::create(const QString &type, const QJsonObject &record)
{
    QString id;
    const auto done = f.engine->write(f.account, [&](SystemRecords &records) -> Result<void> {
        const auto made = records.create(type, record);
        if (!made)
            return made.error();
        id = *made;
        return {};
    });
    if (!done)
        qFatal("%s: %s %s", qPrintable(type), qPrintable(done.error().code), qPrintable(done.error().detail));
    return id;
}

void SendRig::patch(const QString &type, const QString &id, const QJsonObject &changes)
{
    const auto done = f.engine->write(f.account, [&](SystemRecords &records) { return records.patch(type, id, changes); });
    if (!done)
        qFatal("%s: %s %s", qPrintable(type), qPrintable(done.error().code), qPrintable(done.error().detail));
}

QJsonObject SendRig::get(const QString &type, const QString &id)
{
    QJsonObject record;
    const auto done = f.engine->read(f.account, [&](const SystemReader &records) -> Result<void> {
        const auto found = records.get(type, id);
        record = found ? found->value_or(QJsonObject()) : QJsonObject();
        return {};
    });
    return done ? record : QJsonObject();
}

QList<QJsonObject> SendRig::all(const QString &type)
{
    QList<QJsonObject> rows;
    const auto done = f.engine->read(f.account, [&](const SystemReader &records) -> Result<void> {
        const auto found = records.query(type, {}, 5000);
        if (!found)
            return found.error();
        rows = *found;
        return {};
    });
    return done ? rows : QList<QJsonObject>();
}

QString SendRig::addItem(const QString &remoteId, const QJsonObject &more, qint64 ageMs)
{
    const QString at = wireTime(f.clock.nowMs() - ageMs);
    QJsonObject item{{u"accountId"_s, accountId}, {u"platform"_s, platform}, {u"type"_s, u"comment"_s}, {u"status"_s, u"open"_s},
                     {u"platformItemId"_s, remoteId}, {u"content"_s, u"When do you open?"_s}, {u"senderName"_s, u"Ana Silva"_s},
                     {u"senderHandle"_s, u"ana"_s}, {u"senderPlatformId"_s, u"p-ana"_s}, {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}};
    for (auto it = more.begin(); it != more.end(); ++it)
        item.insert(it.key(), it.value());
    const QString id = create(u"InboxItem"_s, item);
    create(u"InboxMessage"_s, {{u"inboxItemId"_s, id}, {u"direction"_s, u"inbound"_s}, {u"content"_s, u"When do you open?"_s}, {u"sendStatus"_s, u"sent"_s},
                               {u"platformMessageId"_s, item.value("type"_L1).toString() == "dm"_L1 ? u"in-1"_s : remoteId}, {u"occurredAt"_s, at}, {u"sentAt"_s, at}});
    return id;
}

QJsonArray SendRig::replyCalls(const QString &itemId, const QString &text, const QJsonObject &more, QString *id)
{
    *id = f.newId('j');
    QJsonObject message{{u"inboxItemId"_s, itemId}, {u"direction"_s, u"outbound"_s}, {u"content"_s, text}, {u"sendStatus"_s, u"queued"_s},
                        {u"occurredAt"_s, wireTime(f.clock.nowMs())}, {u"seenUntil"_s, lastMessageAt(itemId)}};
    for (auto it = more.begin(); it != more.end(); ++it)
        message.insert(it.key(), it.value());
    return oneCall(u"InboxMessage/set"_s, {{u"create"_s, QJsonObject{{*id, message}}}});
}

QJsonObject SendRig::push(const QString &client, const QJsonArray &calls, api::Role role)
{
    // Records of one instant have no order.
    f.clock.advanceMs(1);
    lastResult = f.mutate(client, ++m_seqs[client], u"%1-%2"_s.arg(client).arg(++m_mutations), calls, {}, role);
    return lastResult;
}

QString SendRig::reply(const QString &client, const QString &itemId, const QString &text, const QJsonObject &more, api::Role role)
{
    QString id;
    const QJsonArray calls = replyCalls(itemId, text, more, &id);
    push(client, calls, role);
    return id;
}

bool SendRig::edit(const QString &client, const QString &type, const QString &id, const QJsonObject &changes, api::Role role)
{
    const qint64 version = get(type, id).value("ver"_L1).toInteger();
    QJsonObject set{{u"update"_s, QJsonObject{{id, changes}}}, {u"ifVersions"_s, QJsonObject{{id, version}}}};
    return push(client, oneCall(type + u"/set"_s, set), role).value("status"_L1).toString() == "applied"_L1;
}

void SendRig::run(int maxTicks)
{
    for (int i = 0; i < maxTicks; ++i) {
        const InboxReplySender::Report report = sender->tick();
        sender->waitForIdle();
        if (report.taken == 0 && report.nextMs < 0)
            return;
        if (report.taken == 0)
            f.clock.setMs(qMax(f.clock.nowMs() + 1, report.nextMs));
        else
            f.clock.advanceMs(1);
    }
}

} // namespace campanile::tests
