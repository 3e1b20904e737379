// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <functional>

namespace fakes {

/**
 * One person on Reddit, written from Reddit's API documents and the errors of its archived source: errors inside 200, waits
 * in words, limits as seconds left, pictures that become posts after the answer, a file store that is another host.
 */
class FakeReddit
{
public:
    struct Thing {
        QString name;        ///< t3_..., t1_...
        QString community;
        QString kind;        ///< self, link, image, gallery; comment
        QString title;
        QString text;
        QString url;
        QString parent;      ///< of a comment
        QHash<QString, QString> values;
        qint64 atMs = 0;
    };

    explicit FakeReddit(std::function<qint64()> now)
        : m_now(std::move(now)), store([this](const Request &request) { return storeFile(request); }),
          server([this](const Request &request) { return handle(request); })
    {
    }

    [[nodiscard]] QJsonObject overlay() const;

    QString user = QStringLiteral("roaster");
    QString token = QStringLiteral("token-1");
    QList<Thing> posts;       ///< oldest first
    QList<Thing> comments;
    QHash<QString, QByteArray> files; ///< by key
    QHash<QString, QJsonArray> inbox; ///< by list
    qint64 skewMs = 0;
    qint64 pictureDelayMs = 45'000; ///< until a picture is a post
    QString refusal;          ///< an error name for the next submission
    bool sawToken = false;    ///< the file store was shown the account's token

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer submit(const Request &request);
    [[nodiscard]] Answer submitGallery(const Request &request);
    [[nodiscard]] Answer comment(const Request &request);
    [[nodiscard]] Answer lease(const Request &request);
    [[nodiscard]] Answer storeFile(const Request &request);
    [[nodiscard]] Answer listing(const Request &request);
    [[nodiscard]] QJsonObject json(const Thing &thing) const;
    [[nodiscard]] QString nextId() { return QString::number(++m_lastId, 36); }
    [[nodiscard]] qint64 now() const { return m_now() + skewMs; }

    std::function<qint64()> m_now;
    qint64 m_lastId = 60'000'000;

public:
    FakeServer store;
    FakeServer server;
};

} // namespace fakes
