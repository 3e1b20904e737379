// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/main/profile.h"
#include "app/store/store.h"
#include "views/workspacecontext.h"

#include <QObject>

#include <optional>

namespace campanile {

/**
 * Keeps a WorkspaceContext true to the cache: name and time zones of the workspace, and the role of this person, again
 * after each commit that touches them. The role is that of the member record; where the cache has none, what the
 * server's session said (setSessionRole), and on this computer the owner's. GUI thread; arguments outlive it.
 */
class ContextReader : public QObject
{
    Q_OBJECT

public:
    ContextReader(store::Store &store, WorkspaceEntry entry, views::WorkspaceContext &context, QObject *parent = nullptr);

    void read();
    /** Wire name of a role; empty = not told. */
    void setSessionRole(const QString &role);
    /** The cache has answered at least once. */
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }

Q_SIGNALS:
    /** A reading has ended; the context holds what it found. */
    void answered();
    /** The workspace's record has another name than before. */
    void renamed(const QString &name);

private:
    void take(const QJsonObject &workspace, std::optional<api::Role> role);
    void setRole();

    store::Store &m_store;
    const WorkspaceEntry m_entry;
    views::WorkspaceContext &m_context;
    std::optional<api::Role> m_memberRole;
    std::optional<api::Role> m_sessionRole;
    QString m_name; ///< as the record has it; empty: not read yet
    bool m_isAnswered = false;
};

} // namespace campanile
