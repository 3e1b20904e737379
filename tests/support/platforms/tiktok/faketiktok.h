// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <QMap>

namespace fakes {

/**
 * TikTok as its documents describe it: every answer a 200 with an error object, jobs that are opened, filled in order and then worked on,
 * photos that are fetched from addresses, who may see a post decided by the creator's own settings and by an audit.
 */
class FakeTiktok
{
public:
    struct Job {
        QJsonObject postInfo;
        QStringList photos;
        qint64 size = 0;
        qint64 piece = 0;
        int pieces = 0;
        QByteArray bytes;
        int questionsLeft = 0;   ///< until it is published
        QString failReason;      ///< it is refused after all bytes arrived
        QString postId;          ///< once it is published
        bool isExpired = false;  ///< the address takes nothing any more
    };

    explicit FakeTiktok(std::function<qint64()> nowMs);
    [[nodiscard]] QJsonObject overlay() const;
    [[nodiscard]] int published() const;

    QMap<QString, Job> jobs;      ///< by publish_id
    QStringList levels{QStringLiteral("PUBLIC_TO_EVERYONE"), QStringLiteral("MUTUAL_FOLLOW_FRIENDS"), QStringLiteral("SELF_ONLY")};
    bool isAudited = true;
    bool isCommentOff = false;
    int workQuestions = 0;        ///< of jobs that are opened from now on
    QString failReason;           ///< of jobs that are opened from now on
    bool hadTokenAtUpload = false;
    int maxSeconds = 300;

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer open(const Request &request, bool isFilm);
    [[nodiscard]] Answer put(const Request &request);
    [[nodiscard]] Answer state(const Request &request);
    void work(Job &job);

    std::function<qint64()> m_nowMs;
    int m_last = 0;

public:
    FakeServer server;
};

} // namespace fakes
