// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace campanile::services {

/** What became of a wish to stop a post; PostTarget ids. */
struct StopOutcome {
    QList<RecordId> cancelled; ///< nothing was sent, and nothing will be
    QList<RecordId> stopping;  ///< something was sent and stays live; nothing more will be sent
    QList<RecordId> published; ///< were live as a whole already
};

/**
 * Commands to the publisher. They act on the server at once and say what became of them, so they never wait in the
 * outbox. Call from the GUI thread.
 *
 * Errors: publish.stopOffline (the wish did not reach the server; the post goes on), publish.stopUnknown (sent, no
 * answer), publish.stopTooLate (it is not being published, or not any more), publish.stopForbidden, publish.stopGone
 * (the server does not know the post), and those of signing in.
 */
class PublishService
{
public:
    using Answer = std::function<void(Result<QJsonObject>)>;
    /** Carries a method call to the server of the workspace and calls back on the GUI thread, or not at all when the
     *  workspace is closed meanwhile. */
    using Remote = std::function<void(const QString &method, const QJsonObject &arguments, Answer answer)>;
    using Done = std::function<void(Result<StopOutcome>)>;

    explicit PublishService(Remote remote) : m_remote(std::move(remote)) {}

    /** What the person saw on the account of a target whose outcome is open. */
    enum class Seen { NotLooked, There, NotThere };

    /**
     * Takes up one target again that failed, was stopped, or whose outcome is open: what is live stays, the rest is sent.
     * With NotLooked an open outcome is only looked for again. @p url is the post's page where it is There; it may be empty.
     * Errors: publish.retryOffline, publish.retryUnknown, publish.retryTooLate (there is nothing to take up any more),
     * publish.retryForbidden, publish.stopGone, and those of signing in. @p done is not called once @p context is gone.
     */
    void retry(const RecordId &post, const RecordId &target, Seen seen, const QString &url, QObject *context,
               std::function<void(Result<void>)> done);

    /**
     * Stops a post that is being published: what has left stays published, the rest is not sent. @p target null: on
     * every account. @p done is not called once @p context is gone.
     */
    void cancel(const RecordId &post, const RecordId &target, QObject *context, Done done);

private:
    Remote m_remote;
};

} // namespace campanile::services
