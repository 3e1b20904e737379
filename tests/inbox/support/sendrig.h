// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/tokenkeeper.h"
#include "server/core/inbox/inboxreplysender.h"
#include "tests/server/fixture.h"

#include <functional>
#include <memory>

namespace campanile::tests {

/** A network as a list: what was sent to it, what it answers next, what it shows when somebody looks. */
class ScriptedNetwork final : public server::PlatformAdapter
{
public:
    enum class Fault {
        LosesAnswer,  ///< takes it, and the answer is lost
        LosesRequest, ///< the request is lost, and nobody knows
        Busy,         ///< refuses for now
        NoSignIn,     ///< refuses the token
        Gone,         ///< what is answered is not there
        TooLate,      ///< the window is over
        Refuses       ///< for good
    };
    struct Sent {
        QString key;
        QString parent;
        QString text;
        QString visibility;
        int files = 0;
        server::RemotePost post;
    };

    ScriptedNetwork(QString platform, const Clock &clock) : m_platform(std::move(platform)), m_clock(clock) {}

    [[nodiscard]] server::PlatformFacts facts() const override { return {.platform = m_platform}; }
    [[nodiscard]] QList<server::ContentIssue> validate(const server::PublishContent &, const QJsonObject &) const override { return {}; }
    [[nodiscard]] QString newKey(const QString &seed, qint64) const override { return QStringLiteral("key:") + seed; }
    [[nodiscard]] server::PlatformResult<server::PlatformProfile> verify(const server::AccountSession &) override { return server::PlatformProfile(); }
    [[nodiscard]] server::PlatformResult<QJsonObject> loadLimits(const server::AccountSession &) override { return QJsonObject(); }
    [[nodiscard]] server::PlatformResult<server::AccountTokens> refresh(const server::AccountSession &session) override;
    [[nodiscard]] server::PlatformResult<server::RemoteMedia> upload(const server::AccountSession &, const server::UploadRequest &) override;
    [[nodiscard]] server::PlatformResult<server::RemoteMedia> poll(const server::AccountSession &, const server::RemoteMedia &media) override { return media; }
    [[nodiscard]] server::PlatformResult<server::RemotePost> create(const server::AccountSession &session, const server::PartRequest &request) override;
    [[nodiscard]] server::PlatformResult<server::RemotePost> confirm(const server::AccountSession &, const server::RemotePost &post) override { return post; }
    [[nodiscard]] server::PlatformResult<server::ReconcileResult> reconcile(const server::AccountSession &, const server::PartRequest &request,
                                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] server::PlatformResult<void> remove(const server::AccountSession &, const server::RemotePost &) override { return {}; }
    [[nodiscard]] server::PlatformResult<server::RemotePost> reply(const server::AccountSession &session, const server::RemoteInboxItem &item,
                                                                   const QString &text, const server::CreateAttempt &attempt) override;
    [[nodiscard]] server::PlatformResult<server::RemoteInboxPage> fetchInbox(const server::AccountSession &, server::RemoteInboxItem::Kind,
                                                                             const QJsonObject &) override;
    [[nodiscard]] server::PlatformResult<void> hide(const server::AccountSession &session, const server::RemoteInboxItem &item, bool isHidden) override;
    [[nodiscard]] server::PlatformResult<void> removeItem(const server::AccountSession &session, const server::RemoteInboxItem &item) override;
    [[nodiscard]] server::PlatformResult<void> block(const server::AccountSession &session, const server::RemoteInboxItem &item) override;

    QList<Fault> faults;            ///< of the next calls, one each
    QList<Sent> sent;
    QStringList moderated;          ///< "hide id", "unhide id" ...
    QSet<QString> unable;           ///< names of moderated() without the id that the network has no interface for
    QString goodToken = QStringLiteral("token");
    int requests = 0;               ///< that reached the network or were meant to
    int looks = 0;
    std::function<void(const Sent &)> afterTaken; ///< before the answer goes back

private:
    [[nodiscard]] server::PlatformResult<server::RemotePost> take(const server::AccountSession &session, Sent sent);
    [[nodiscard]] server::PlatformResult<void> moderate(const server::AccountSession &session, const QString &what, const QString &id);
    [[nodiscard]] std::optional<server::PlatformError> refusal(const server::AccountSession &session, bool &isTaken);

    const QString m_platform;
    const Clock &m_clock;
};

/** A mutation of one call. */
[[nodiscard]] QJsonArray oneCall(const QString &name, const QJsonObject &args);

/** A workspace on a real database with one connected account, one item, and the sender over scripted networks. */
class SendRig
{
public:
    explicit SendRig(EngineFixture &fixture, const QString &platform = QStringLiteral("mastodon"));

    /** Makes a record as the server; gives its id. */
    QString create(const QString &type, const QJsonObject &record);
    void patch(const QString &type, const QString &id, const QJsonObject &changes);
    /** With properties that clients never see. */
    [[nodiscard]] QJsonObject get(const QString &type, const QString &id);
    [[nodiscard]] QList<QJsonObject> all(const QString &type);

    /** An inbox item with its one inbound message, @p ageMs old. */
    QString addItem(const QString &remoteId, const QJsonObject &more = {}, qint64 ageMs = 60'000);
    /** A reply as a client of its own queues it, offline or not: one mutation. Gives the id; @c lastResult holds the answer. */
    QString reply(const QString &client, const QString &itemId, const QString &text, const QJsonObject &more = {}, api::Role role = api::Role::Editor);
    /** The same, as calls of a mutation; @p id is the message's. */
    [[nodiscard]] QJsonArray replyCalls(const QString &itemId, const QString &text, const QJsonObject &more, QString *id);
    /** One mutation of @p client. */
    QJsonObject push(const QString &client, const QJsonArray &calls, api::Role role = api::Role::Editor);
    /** Sets properties of one record from @p client, with the version that the client knows; true when it was applied. */
    bool edit(const QString &client, const QString &type, const QString &id, const QJsonObject &changes, api::Role role = api::Role::Editor);
    /** Ticks and moves the clock until no errand is left. */
    void run(int maxTicks = 300);
    void tick() { sender->tick(); }
    /** A new sender, as after the end of the process. */
    void restart();

    [[nodiscard]] QString status(const QString &messageId) { return get(QStringLiteral("InboxMessage"), messageId).value(QLatin1StringView("sendStatus")).toString(); }
    [[nodiscard]] QString code(const QString &messageId) { return get(QStringLiteral("InboxMessage"), messageId).value(QLatin1StringView("errorCode")).toString(); }
    [[nodiscard]] QString lastMessageAt(const QString &itemId) { return get(QStringLiteral("InboxItem"), itemId).value(QLatin1StringView("lastMessageAt")).toString(); }

    EngineFixture &f;
    server::EnginePublishStore store;
    std::shared_ptr<ScriptedNetwork> network;
    server::PlatformRegistry platforms;
    std::unique_ptr<server::VaultCredentials> credentials;
    std::unique_ptr<server::TokenKeeper> keeper;
    std::unique_ptr<server::InboxContext> context;
    server::ErrandOptions options;
    std::unique_ptr<server::InboxReplySender> sender;
    QString accountId;
    QString platform;
    QJsonObject lastResult;

private:
    QHash<QString, qint64> m_seqs;
    int m_mutations = 0;
};

} // namespace campanile::tests
