// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <QMap>

namespace fakes {

/**
 * YouTube as the documents of the Data API describe it: resumable sessions that say how far they are with 308 and Range, pieces in grains
 * of 256 KiB that may be kept in part only, figures as texts, errors with reasons, quotas that end at midnight Pacific time.
 */
class FakeYoutube
{
public:
    struct Session {
        QJsonObject resource;
        qint64 size = 0;
        QByteArray type;
        QByteArray bytes;
        QString videoId;          ///< once all bytes are there
        bool isGone = false;
    };
    struct Video {
        QJsonObject resource;
        QByteArray bytes;
        qint64 publishedAtMs = 0;
        QString uploadStatus = QStringLiteral("uploaded");
        QString rejectionReason;
    };
    struct Comment {
        QString video;
        QString parent;
        QString author;
        QString text;
        QString moderation = QStringLiteral("published");
    };

    explicit FakeYoutube(std::function<qint64()> nowMs);
    [[nodiscard]] QJsonObject overlay(int chunkBytes = 262'144) const;

    QMap<QString, Session> sessions;
    QMap<QString, Video> videos;
    QMap<QString, Comment> comments;
    QMap<QString, QStringList> playlists{{QStringLiteral("PL1"), {}}};
    bool hasChannel = true;
    QString longUploads = QStringLiteral("allowed");
    bool forgetsHalf = false;     ///< of each piece only the first grains are kept
    QString rejects;              ///< reason for which finished videos are rejected
    qint64 clockOffsetMs = 0;

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer route(const Request &request);
    [[nodiscard]] Answer open(const Request &request);
    [[nodiscard]] Answer put(const Request &request);
    [[nodiscard]] Answer lists(const Request &request);
    [[nodiscard]] Answer commenting(const Request &request);
    [[nodiscard]] QJsonObject shown(const QString &id) const;
    [[nodiscard]] QJsonObject shownComment(const QString &id) const;
    [[nodiscard]] qint64 now() const { return m_nowMs() + clockOffsetMs; }

    std::function<qint64()> m_nowMs;
    int m_last = 100;

public:
    FakeServer server;
};

} // namespace fakes
