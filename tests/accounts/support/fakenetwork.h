// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"
#include "tests/support/platforms/fakeserver.h"

#include <QHash>
#include <QSet>

/**
 * A network with OAuth over loopback: a consent page whose outcome the test decides, single-use codes and refresh tokens, a
 * profile and pages with tokens of their own. It plays X, whose settings the catalogue overlays with its address.
 */
class FakeNetwork
{
public:
    FakeNetwork();

    /** RFC 7396 changes for the catalogue: X and Facebook live here. */
    [[nodiscard]] QJsonObject overlay() const;
    /** The person agrees on the page at @p authorizeUrl; gives the target with which the browser comes back. */
    [[nodiscard]] QByteArray consent(const QUrl &authorizeUrl);
    /** The person says no. */
    [[nodiscard]] QByteArray refuse(const QUrl &authorizeUrl) const;
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /** Every secret that was handed out so far. */
    [[nodiscard]] QStringList secrets() const;
    [[nodiscard]] int count(const QString &where) const { return m_server.count(where); }
    void voidAccessTokens();

    fakes::FakeServer &server() { return m_server; }

    struct Profile {
        QString id;
        QString name;
        bool hasToken = false;
        bool mayPublish = true; ///< as a page of Facebook
    };
    QList<Profile> profiles{{QStringLiteral("100"), QStringLiteral("Harbour Roasters"), false}};
    bool agrees = true;           ///< what the person says on the consent page
    qint64 accessLifeSeconds = 7200;
    bool rotates = true;          ///< each refresh gives a new refresh token and voids the old one
    bool leavesRefreshOut = false;///< an answer to a refresh has no refresh token
    QString clientId = QStringLiteral("app-1");
    QString clientSecret = QStringLiteral("app-secret-1");
    std::function<void()> beforeToken; ///< on the server's thread, before a token request is answered

private:
    struct Grant {
        QString challenge;
        QString redirect;
    };
    [[nodiscard]] fakes::Answer answer(const fakes::Request &request);
    [[nodiscard]] fakes::Answer token(const fakes::Request &request);
    [[nodiscard]] fakes::Answer decide(const fakes::Request &request);
    [[nodiscard]] fakes::Answer pages();
    [[nodiscard]] fakes::Answer giveTokens(bool isFirst);
    [[nodiscard]] QString newSecret(const QString &kind);

    QHash<QString, Grant> m_codes;
    QSet<QString> m_access;
    QSet<QString> m_refresh;
    QStringList m_secrets;
    int m_next = 0;
    fakes::FakeServer m_server;
};

/** The adapter for FakeNetwork: profiles and fields; publishing is not its business. */
class FakeAdapter final : public campanile::server::PlatformAdapter
{
public:
    FakeAdapter(campanile::server::HttpClient &http, QString platform, QUrl base) : m_http(http), m_platform(std::move(platform)), m_base(std::move(base)) {}

    [[nodiscard]] campanile::server::PlatformFacts facts() const override { return {m_platform}; }
    [[nodiscard]] QList<campanile::server::ContentIssue> validate(const campanile::server::PublishContent &, const QJsonObject &) const override { return {}; }
    [[nodiscard]] QString newKey(const QString &seed, qint64) const override { return seed; }
    [[nodiscard]] campanile::server::PlatformResult<campanile::server::PlatformProfile> verify(const campanile::server::AccountSession &session) override;
    [[nodiscard]] campanile::server::PlatformResult<QList<campanile::server::PlatformProfile>> channels(const campanile::server::AccountSession &session) override;
    [[nodiscard]] campanile::server::PlatformResult<QJsonObject> loadLimits(const campanile::server::AccountSession &session) override;
    [[nodiscard]] campanile::server::PlatformResult<campanile::server::RemoteQuota> loadQuota(const campanile::server::AccountSession &session) override;
    [[nodiscard]] campanile::server::PlatformResult<QList<campanile::server::FieldChoice>> choices(const campanile::server::AccountSession &session,
                                                                                                   const QString &source, const QString &dependsOn) override;
    [[nodiscard]] campanile::server::PlatformResult<campanile::server::RemoteMedia> upload(const campanile::server::AccountSession &,
                                                                                           const campanile::server::UploadRequest &) override;
    [[nodiscard]] campanile::server::PlatformResult<campanile::server::RemoteMedia> poll(const campanile::server::AccountSession &,
                                                                                         const campanile::server::RemoteMedia &) override;
    [[nodiscard]] campanile::server::PlatformResult<campanile::server::RemotePost> create(const campanile::server::AccountSession &session,
                                                                                          const campanile::server::PartRequest &) override;
    [[nodiscard]] campanile::server::PlatformResult<campanile::server::RemotePost> confirm(const campanile::server::AccountSession &,
                                                                                           const campanile::server::RemotePost &post) override;
    [[nodiscard]] campanile::server::PlatformResult<campanile::server::ReconcileResult> reconcile(const campanile::server::AccountSession &,
                                                                                                  const campanile::server::PartRequest &,
                                                                                                  const QStringList &, qint64) override;
    [[nodiscard]] campanile::server::PlatformResult<void> remove(const campanile::server::AccountSession &, const campanile::server::RemotePost &) override;

private:
    [[nodiscard]] campanile::server::PlatformResult<QJsonObject> get(const campanile::server::AccountSession &session, const QString &path);

    campanile::server::HttpClient &m_http;
    QString m_platform;
    QUrl m_base;
};
