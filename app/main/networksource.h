// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/workspacecontext.h"

#include <QObject>
#include <QString>

class QThreadPool;

namespace campanile::services {
class AccountService;
}

namespace campanile {

/**
 * Keeps WorkspaceContext::networks() true to the workspace's server: what its operator has changed is asked for with every new
 * connection and kept in a file beside the cache, so that it holds offline too. Without a file, or where a change does not fit
 * this version, the built-in networks hold. Files are read and written on the pool. GUI thread; arguments outlive it.
 */
class NetworkSource : public QObject
{
    Q_OBJECT

public:
    NetworkSource(services::AccountService &accounts, QThreadPool &pool, QString file, views::WorkspaceContext &context, QObject *parent = nullptr);

    /** The server is there, or is not. */
    void setReached(bool reached);

Q_SIGNALS:
    /** What the file said is in the context. */
    void read();
    /** What the server said is in the context and in the file. */
    void updated();

private:
    void take(const QJsonObject &changes);
    void ask();

    services::AccountService &m_accounts;
    QThreadPool &m_pool;
    const QString m_file;
    views::WorkspaceContext &m_context;
    bool m_isReached = false;
    bool m_isTold = false; ///< by the server; the file is older
};

} // namespace campanile
