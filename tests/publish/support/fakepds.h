// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/httpclient.h"
#include "tests/publish/support/memorystore.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

/**
 * A PDS as the lexicons com.atproto.* describe it, with the real server's awkward sides: a refresh token works once, an
 * access token expires, blobs that no record uses are dropped, an answer can be lost after the record was written. Speaks
 * HttpClient directly.
 */
class FakePds final : public campanile::server::HttpClient
{
public:
    explicit FakePds(const TestClock &clock) : m_clock(clock) {}
    [[nodiscard]] campanile::server::HttpResponse send(const campanile::server::HttpCall &request) override;

    QString did = QStringLiteral("did:plc:roaster");
    QString accessToken = QStringLiteral("access-1");
    QString refreshToken = QStringLiteral("refresh-1");
    QMap<QString, QJsonObject> records; ///< by record key
    QMap<QString, QByteArray> blobs;    ///< by link
    QStringList calls;                  ///< "GET com.atproto..."
    QHash<QString, campanile::server::HttpResponse> pages; ///< of the rest of the web, by address
    int videoPolls = 0;                 ///< questions until a film is ready; -1 = it fails
    QMap<QString, QByteArray> videos;   ///< by job
    bool isTokenLeaked = false;         ///< somebody else than the PDS was shown the token
    int loseAnswersAfterWrite = 0;
    int failBeforeWrite = 0;
    int rateLimits = 0;
    int writes = 0;
    bool isTakenDown = false;

private:
    [[nodiscard]] campanile::server::HttpResponse video(const campanile::server::HttpCall &request, const QString &method);
    [[nodiscard]] campanile::server::HttpResponse put(const QJsonObject &body);
    [[nodiscard]] campanile::server::HttpResponse session(const QByteArray &token, const QString &method);

    const TestClock &m_clock;
    int m_generation = 1;
};
