// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <functional>

namespace fakes {

/**
 * One profile, written from the Threads API's documents and Meta's sample collection (posts, replies, publishing limit,
 * troubleshooting): every message is a container, texts included.
 */
class FakeThreads
{
public:
    struct Container {
        QString type;
        QHash<QString, QString> values;
        bool isChild = false;
        int pollsLeft = 0;
        QString failure;      ///< FAILED_DOWNLOADING_VIDEO ...
        qint64 madeAtMs = 0;
        QString messageId;    ///< once published
    };
    struct Message {
        QString id;
        QString text;
        QString replyTo;
        QString username;
        QHash<QString, QString> values;
        qint64 atMs = 0;
        bool isHidden = false;
    };

    explicit FakeThreads(std::function<qint64()> now) : m_now(std::move(now)), server([this](const Request &request) { return handle(request); }) {}

    [[nodiscard]] QJsonObject overlay() const;
    /** A message of somebody else. */
    void receive(const QString &id, const QString &text, const QString &replyTo, const QString &username);

    QString profileId = QStringLiteral("1001");
    QString token = QStringLiteral("token-1");
    QString mediaBase = QStringLiteral("https://team.campanile.example/media/");
    QHash<QString, Container> containers;
    QList<Message> messages;  ///< oldest first
    int quotaUsed = 4;
    qint64 skewMs = 0;

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer onProfile(const Request &request, const QString &edge);
    [[nodiscard]] Answer makeContainer(const Request &request);
    [[nodiscard]] Answer publish(const Request &request, const QString &containerId);
    [[nodiscard]] Answer state(const QString &id);
    [[nodiscard]] QJsonObject json(const Message &message) const;
    [[nodiscard]] QString nextId() { return QString::number(++m_lastId); }
    [[nodiscard]] qint64 now() const { return m_now() + skewMs; }

    std::function<qint64()> m_now;
    qint64 m_lastId = 18000000000001000;

public:
    FakeServer server;
};

} // namespace fakes
