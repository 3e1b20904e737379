// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "tests/support/program.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace campanile::test {

/** Of everybody whom a test adds to a server. */
inline constexpr char kServerPassword[] = "correct horse battery";

[[nodiscard]] QString serverProgram();

/** Where servers keep their things: a data folder, for PostgreSQL a database beside it. The folder goes with this object. */
class ServerPlace
{
public:
    /** @p postgres: a connection string, else SQLite. */
    explicit ServerPlace(QString postgres = {}) : m_postgres(std::move(postgres)) {}

    /** Prepares it, with ada@example.org and a workspace of hers; empty when done, else what went wrong. */
    [[nodiscard]] QByteArray make(const QString &workspace = QStringLiteral("Roastery"));
    /** Runs campanile-server with a verb and its options for this place. */
    [[nodiscard]] ProgramRun run(const QStringList &words, const QByteArray &input = {}) const;
    /** A person with a login; null when refused. */
    [[nodiscard]] RecordId addPerson(const QString &login, const QString &name) const;
    /** A workspace of @p owner, a login; its account id, empty when refused. */
    [[nodiscard]] QString addWorkspace(const QString &name, const QString &owner) const;

    [[nodiscard]] QString data() const { return path(QStringLiteral("data")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString postgres() const { return m_postgres; }
    /** The options that name this place. */
    [[nodiscard]] QStringList where() const;
    /** The workspace and the person that make() made. */
    [[nodiscard]] QString accountId() const { return m_accountId; }
    [[nodiscard]] RecordId ada() const { return m_ada; }

private:
    QTemporaryDir m_folder;
    const QString m_postgres;
    QString m_accountId;
    RecordId m_ada;
};

/** The real campanile-server in a process of its own, on loopback. Stops with this object. */
class ServerProcess
{
public:
    /** @p where: ServerPlace::where(), or the same for a folder of the test's own. */
    explicit ServerProcess(QStringList where) : m_where(std::move(where)) {}
    explicit ServerProcess(const ServerPlace &place) : ServerProcess(place.where()) {}
    ~ServerProcess() { (void)stop(); }

    /** Starts on @p port, 0 for a free one, and waits until it serves; the port, 0 when it did not start: log() says why. */
    [[nodiscard]] quint16 start(const QStringList &options = {}, quint16 port = 0);
    /** As an operator stops it; the exit code, -1 when it crashed or had to be killed. */
    int stop();
    /** As the kernel does when memory is short. */
    void kill();

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(m_isEncrypted ? QStringLiteral("https") : QStringLiteral("http")).arg(m_port)); }
    /** What it wrote since its last start. */
    [[nodiscard]] QByteArray log() const;

private:
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("log")); }

    const QStringList m_where;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_isEncrypted = false;
};

/** Fills in the page on which the server asks who signs in for @p query; where the browser is sent then. */
[[nodiscard]] QUrl allowAccess(quint16 port, const QByteArray &query, const QString &login, bool encrypted = false);

/** What the server gave to a person's program. */
struct SignedIn {
    QByteArray access;
    QByteArray refresh;
    QByteArray issuer;
};

/** Signs in on the server's own pages as a browser does; empty when refused. */
[[nodiscard]] SignedIn signIn(quint16 port, const QString &login = QStringLiteral("ada@example.org"));

} // namespace campanile::test
