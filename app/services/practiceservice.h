// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace campanile::services {

struct PracticeMedia {
    QString id;
    QString mimeType;
    QString description;
};

/** A post as it stands on the practice network. Texts are plain text, whatever they contain. */
struct PracticePost {
    QString id;
    QString username;
    QString displayName;
    QString text;
    QString spoilerText;
    QString language;
    QString url;
    QString replyTo;      ///< id of the post it answers; empty = none
    qint64 createdMs = 0; ///< ms since epoch
    bool sensitive = false;
    QList<PracticeMedia> media;
};

struct PracticeTimeline {
    QString url;           ///< start page of the network
    QStringList usernames; ///< the workspace's accounts there
    QList<PracticePost> posts; ///< newest first
    bool hasMore = false;
    qint64 begunAnewMs = 0; ///< its file was damaged lately and it began anew then, ms since epoch; 0 = it did not
    QString keptFile;       ///< name of the damaged file
};

/** A switch that is on for one account. */
struct PracticeFault {
    QString fault;    ///< "rateLimit", "timeoutAfterAccept" ...: names of Practice/setFault
    QString username;
    int times = 0;    ///< how often it still strikes; -1 = until it is switched off
};

/** The switches that are on, and how many accounts a fault has stopped; they come back when all is switched off. */
struct PracticeFaults {
    QList<PracticeFault> active;
    int stoppedAccounts = 0;
};

/**
 * The practice network of the workspace's server: what was published there, and the switches that make it go wrong. Reads and
 * commands that go to the server at once. Call from the GUI thread; callbacks come there, and not once their context is gone.
 *
 * Errors: practice.off (the server runs no practice network), practice.unreachable, practice.forbidden, practice.failed,
 * and those of signing in.
 */
class PracticeService
{
public:
    using Answer = std::function<void(Result<QJsonObject>)>;
    /** As PublishService::Remote. */
    using Remote = std::function<void(const QString &method, const QJsonObject &arguments, Answer answer)>;
    using FaultsDone = std::function<void(Result<PracticeFaults>)>;

    explicit PracticeService(Remote remote) : m_remote(std::move(remote)) {}

    /** @p beforeId: the last post that is known; empty = from the newest. */
    void timeline(const QString &beforeId, int limit, QObject *context, std::function<void(Result<PracticeTimeline>)> done);
    /** The bytes of a file of the timeline. */
    void media(const QString &mediaId, QObject *context, std::function<void(Result<QByteArray>)> done);
    void faults(QObject *context, FaultsDone done);
    /** For every account of the workspace. @p times 0 = off, -1 = until switched off; @p amount: seconds or questions. */
    void setFault(const QString &fault, int times, int amount, QObject *context, FaultsDone done);
    void clearFaults(QObject *context, FaultsDone done);

private:
    template<class T, class Read>
    void call(const QString &method, const QJsonObject &arguments, QObject *context, std::function<void(Result<T>)> done, Read read);

    Remote m_remote;
};

} // namespace campanile::services
