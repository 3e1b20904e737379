// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace campanile::test {

/** A refresh token of "ada" and the server that gave it. */
struct SignedIn {
    QByteArray refresh;
    QByteArray issuer;
};

/** The real campanile-server in a process of its own, with one person and one workspace. Ends with this object. */
class TeamServer
{
public:
    ~TeamServer();

    /** Makes the data folder, the person and the workspace; empty when done, else what went wrong. */
    [[nodiscard]] QByteArray init();
    /** Starts on a free port of loopback; 0 when it did not start. */
    [[nodiscard]] quint16 start(const QStringList &options = {});
    void stop();
    /** Signs in as a browser does; over plain HTTP only. */
    [[nodiscard]] SignedIn signIn() const;

    [[nodiscard]] QString accountId() const { return m_accountId; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray log() { return m_process.readAllStandardError(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_accountId;
    quint16 m_port = 0;
};

} // namespace campanile::test
