// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/meta/metagraph.h"

namespace campanile::server {

/**
 * Media containers of Instagram and Threads: made first, worked on by the network for a while, then published by their id,
 * at most once. What is not published within a day expires. So the container's own state says what became of a request
 * whose answer was lost (platforms.md section 15). Stateless, thread-safe; @c graph outlives it.
 */
class Containers
{
public:
    enum class State { Working, Finished, Published, Expired, Failed };
    struct Reading {
        State state = State::Working;
        QString detail;  ///< what the network says of a failure
    };
    /** @p stateField holds the state, @p detailField the words: status_code and status, or status and error_message. */
    Containers(const MetaGraph &graph, QString stateField, QString detailField)
        : m_graph(graph), m_stateField(std::move(stateField)), m_detailField(std::move(detailField))
    {
    }

    /** A new container below @p path, not ready yet. One that is not published vanishes after a day, so making it again does no harm. */
    [[nodiscard]] PlatformResult<RemoteMedia> make(const AccountSession &session, const QString &path, const GraphValues &values) const;
    [[nodiscard]] PlatformResult<Reading> read(const AccountSession &session, const QString &id) const;
    /** @p media with its readiness; publish.mediaGone when a new container can help, otherwise publish.mediaFailed. */
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) const;
    /**
     * What a refused publish means: a container that is published already was published by an earlier request, so the
     * outcome is open (Ambiguous) and is looked up, instead of making a second container. Otherwise @p error as it is.
     */
    [[nodiscard]] PlatformError refusal(const AccountSession &session, const QString &id, const PlatformError &error) const;
    /** @p find looks for the message that the container became. */
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const QString &id, const CreateAttempt &attempt, qint64 nowMs,
                                                            const std::function<PlatformResult<std::optional<RemotePost>>()> &find) const;

private:
    const MetaGraph &m_graph;
    QString m_stateField;
    QString m_detailField;
};

} // namespace campanile::server
