// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <functional>

namespace fakes {

/**
 * One professional account, written from the content publishing guide and the reference of the Instagram API: containers
 * that are worked on for a while, publish once and expire after a day; comments, conversations, insights.
 */
class FakeInstagram
{
public:
    struct Container {
        QString type;        ///< IMAGE, VIDEO, REELS, STORIES, CAROUSEL
        QString address;     ///< of the file that the network fetches
        QString caption;
        QString alt;
        QStringList children;
        QStringList collaborators;
        QHash<QString, QString> values;
        bool isChild = false;
        int pollsLeft = 0;
        QString failure;     ///< subcode once it has failed
        qint64 madeAtMs = 0;
        QString mediaId;     ///< once published
    };
    struct Media {
        QString id;
        QString caption;
        bool isStory = false;
        qint64 atMs = 0;
    };
    struct Comment {
        QString id;
        QString on;          ///< media
        QString parent;      ///< comment
        QString text;
        QString username;
        qint64 atMs = 0;
        bool isHidden = false;
    };

    explicit FakeInstagram(std::function<qint64()> now) : m_now(std::move(now)), server([this](const Request &request) { return handle(request); }) {}

    [[nodiscard]] QJsonObject overlay() const;

    QString accountId = QStringLiteral("1001");
    QString token = QStringLiteral("token-1");
    QString accountType = QStringLiteral("BUSINESS");
    QString mediaBase = QStringLiteral("https://team.campanile.example/media/"); ///< other files cannot be fetched
    QHash<QString, Container> containers;
    QList<Media> media;      ///< oldest first
    QList<Comment> comments;
    QJsonArray conversations;
    QJsonArray sentMessages;
    int quotaUsed = 3;
    int quotaTotal = 50;
    qint64 skewMs = 0;
    int listLag = 0;         ///< questions for which a new message is not in the list yet

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer onAccount(const Request &request, const QString &edge);
    [[nodiscard]] Answer onObject(const Request &request, const QString &id, const QString &edge);
    [[nodiscard]] Answer makeContainer(const Request &request);
    [[nodiscard]] Answer publish(const Request &request);
    [[nodiscard]] Answer state(const Request &request, const QString &id);
    [[nodiscard]] QJsonArray commentsOn(const QString &mediaId) const;
    [[nodiscard]] QJsonObject json(const Comment &comment) const;
    [[nodiscard]] QString nextId() { return QString::number(++m_lastId); }
    [[nodiscard]] qint64 now() const { return m_now() + skewMs; }

    std::function<qint64()> m_now;
    qint64 m_lastId = 17889455560051000;

public:
    FakeServer server;
};

} // namespace fakes
