// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <functional>

namespace fakes {

/**
 * One Facebook page, written from the documents of the Pages API, the Video API (resumable upload) and the Reels and
 * Stories publishing guides: unpublished photos, uploads in sessions, states of films, comments, conversations.
 */
class FakeFacebook
{
public:
    struct Photo {
        QByteArray content;
        QString alt;
        bool isPosted = false;
    };
    struct Film {
        QString edge;        ///< videos, video_reels, video_stories
        QString session;
        qint64 size = 0;
        QByteArray content;
        QString description;
        int pollsLeft = 0;   ///< questions until the upload, and later the film, counts as complete
        bool isBroken = false; ///< cannot be turned into a film, as shows after it was taken
        bool isPublished = false;
    };
    struct Comment {
        QString id;
        QString on;
        QString message;
        QString authorId;
        qint64 atMs = 0;
        bool isHidden = false;
    };
    struct Post {
        QString id;
        QString message;
        QString link;
        QStringList photos;
        qint64 atMs = 0;
    };
    struct Story {
        QString id;
        QString mediaId;
        qint64 atMs = 0;
    };

    explicit FakeFacebook(std::function<qint64()> now) : m_now(std::move(now)), server([this](const Request &request) { return handle(request); }) {}

    [[nodiscard]] QJsonObject overlay() const; ///< for the network's file

    QString pageId = QStringLiteral("1001");
    QString token = QStringLiteral("token-1");
    QString userToken = QStringLiteral("user-token");
    QHash<QString, Photo> photos;
    QHash<QString, Film> films;
    QList<Post> posts;       ///< oldest first
    QList<Story> stories;
    QList<Comment> comments;
    QJsonArray conversations;
    QJsonArray sentMessages;
    QStringList subscribedFields; ///< of the app's webhook for the page; empty = not installed
    qint64 skewMs = 0;       ///< by which the network's clock is ahead
    qint64 pieceBytes = 4;   ///< of a film

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer onPage(const Request &request, const QString &edge);
    [[nodiscard]] Answer onObject(const Request &request, const QString &id, const QString &edge);
    [[nodiscard]] Answer photo(const Request &request);
    [[nodiscard]] Answer feed(const Request &request);
    [[nodiscard]] Answer video(const Request &request);
    void finish(Film &film, const Request &request);
    [[nodiscard]] Answer shortVideo(const Request &request, const QString &edge);
    [[nodiscard]] Answer comment(const Request &request, const QString &on);
    [[nodiscard]] QJsonObject json(const Post &post) const;
    [[nodiscard]] QString nextId();
    [[nodiscard]] qint64 now() const { return m_now() + skewMs; }

    std::function<qint64()> m_now;
    int m_lastId = 5000;

public:
    FakeServer server;
};

} // namespace fakes
