// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <QMap>

namespace fakes {

/**
 * LinkedIn as its documents describe it: a version in every request, ids in a header, a commentary that ends at the first reserved
 * sign without a backslash, films in parts with tags, limits per day without a time, members' posts that cannot be read.
 */
class FakeLinkedin
{
public:
    struct Post {
        QJsonObject request;
        QString shown;         ///< what people read, after the network cut it
        qint64 createdAtMs = 0;
    };
    struct File {
        QString kind;          ///< "image", "video", "document"
        QString owner;
        QMap<int, QByteArray> parts;
        int partCount = 1;
        QByteArray type;
        int questionsLeft = 0;
        bool isFinal = false;
        bool isBroken = false;
        bool hadToken = false; ///< a part came with the account's token
    };
    struct Comment {
        QString post;
        QString parent;
        QString actor;
        QString text;
        qint64 createdAtMs = 0;
    };

    explicit FakeLinkedin(std::function<qint64()> nowMs);
    [[nodiscard]] QJsonObject overlay() const;
    [[nodiscard]] QByteArray content(const QString &urn) const;

    QMap<QString, Post> posts;       ///< by URN
    QMap<QString, File> files;
    QMap<QString, Comment> comments;
    QStringList organizations{QStringLiteral("77")};
    QHash<QString, std::pair<QByteArray, QByteArray>> pages; ///< of the rest of the web, by path: type and content
    bool canReadPosts = true;        ///< false: a member's app
    qint64 clockOffsetMs = 0;
    qint64 partBytes = 4;

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer route(const Request &request);
    [[nodiscard]] Answer createPost(const Request &request);
    [[nodiscard]] Answer upload(const Request &request, const QStringList &parts);
    [[nodiscard]] Answer social(const Request &request, const QStringList &parts);
    [[nodiscard]] qint64 now() const { return m_nowMs() + clockOffsetMs; }

    std::function<qint64()> m_nowMs;
    int m_last = 7000;

public:
    FakeServer server;
};

} // namespace fakes
