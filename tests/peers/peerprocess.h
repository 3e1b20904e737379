// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace campanile::test {

/**
 * A server of others, run by a script that says {"..": ..} once when it is ready and ends when its standard input closes,
 * which also happens when the test is killed. Destruction ends it, by force if need be, and removes its files.
 * Blocks; one thread.
 */
class PeerProcess
{
public:
    ~PeerProcess();

    /** Starts the script and waits for its first words; an "error" in them says why there is no server. */
    [[nodiscard]] QJsonObject start(const QString &program, const QStringList &arguments);
    /** A command in one line, the answer in one line. */
    [[nodiscard]] QJsonObject ask(const QJsonObject &command);

private:
    [[nodiscard]] QJsonObject readLine(int timeoutMs);

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace campanile::test
