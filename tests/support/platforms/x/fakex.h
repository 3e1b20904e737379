// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <QMap>

namespace fakes {

/**
 * X as its documents describe it: posts with shortened links, pieces of media that are put together and worked on, identical posts
 * refused, problem+json, a 200 that holds only errors, limits with the reset as epoch seconds of its own clock. Unknown members of a
 * request are refused, as the description says (additionalProperties: false).
 */
class FakeX
{
public:
    struct Post {
        QString text;              ///< with t.co addresses
        QString parent;
        QStringList media;
        QJsonObject request;       ///< as it came
        QJsonArray urls;           ///< entities.urls
        qint64 createdAtMs = 0;
    };
    struct Media {
        QString category;
        QString type;
        qint64 totalBytes = 0;
        QMap<int, QByteArray> pieces;
        QString altText;
        int questionsLeft = 0;
        bool isFinal = false;
        bool isBroken = false;
    };

    explicit FakeX(std::function<qint64()> nowMs);

    [[nodiscard]] QJsonObject overlay() const;
    [[nodiscard]] QByteArray content(const QString &mediaId) const; ///< the pieces in order

    QMap<QString, Post> posts;     ///< by id
    QMap<QString, Media> media;
    QJsonArray mentions;
    QJsonArray mentioners;
    QJsonArray directMessages;
    QStringList hidden;
    QList<std::pair<QString, QString>> sentMessages; ///< to whom, text
    qint64 clockOffsetMs = 0;      ///< its clock against the test's
    QString token = QStringLiteral("token-1");

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer route(const Request &request);
    [[nodiscard]] Answer createPost(const Request &request);
    [[nodiscard]] Answer upload(const Request &request);
    [[nodiscard]] Answer mediaState(const QString &id) const;
    [[nodiscard]] Answer timeline(const Request &request) const;
    [[nodiscard]] QJsonObject shown(const QString &id, const Post &post) const;
    [[nodiscard]] qint64 now() const { return m_nowMs() + clockOffsetMs; }
    [[nodiscard]] QString nextId();

    std::function<qint64()> m_nowMs;
    qint64 m_lastId = 1'990'000'000'000'000'000;

public:
    FakeServer server;             ///< last: stops first
};

} // namespace fakes
