// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/singleinstance.h"

#include "app/core/logging.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QTimer>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAnswerTimeoutMs = 2000;
// Far less than a second process waits for the first one's socket.
constexpr int kListenAfterMs = 100;
constexpr int kKnockMs = 20;
constexpr qint64 kMessageLimit = 64 * 1024;
} // namespace

std::unique_ptr<QLockFile> SingleInstance::lockOf(const QString &profileDir)
{
    auto lock = std::make_unique<QLockFile>(QDir(profileDir).filePath(u"profile.lock"_s));
    // The lock of a process that is gone is stale by its process id, however old it is.
    lock->setStaleLockTime(0);
    return lock;
}

SingleInstance::SingleInstance(const QString &profileDir, std::unique_ptr<QLockFile> lock, QObject *parent) : QObject(parent), m_lock(std::move(lock))
{
    const QByteArray hash = QCryptographicHash::hash(QDir(profileDir).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    m_socketName = u"campanile-"_s + QString::fromLatin1(hash.toHex().left(24));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::read);
}

SingleInstance::~SingleInstance() = default;

Result<SingleInstance::Outcome> SingleInstance::acquire(const QStringList &arguments)
{
    const QDeadlineTimer deadline(kAnswerTimeoutMs);
    bool mine = m_lock->isLocked() || m_lock->tryLock(0);
    while (!mine) {
        if (m_lock->error() == QLockFile::PermissionError)
            return makeError(ErrorKind::Storage, u"profile.notWritable"_s);
        if (handOver(arguments, deadline))
            return Outcome::HandedOver;
        if (deadline.hasExpired())
            return makeError(ErrorKind::Storage, u"profile.inUse"_s);
        // It has only just begun and does not listen yet, or is about to end.
        mine = m_lock->tryLock(kKnockMs);
    }
    QTimer::singleShot(kListenAfterMs, this, &SingleInstance::listen);
    return Outcome::First;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socketName);
    if (!m_server.listen(m_socketName))
        qCWarning(lcCore) << "a second instance cannot reach this one:" << m_server.errorString();
}

bool SingleInstance::handOver(const QStringList &arguments, const QDeadlineTimer &deadline) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (!socket.waitForConnected(int(deadline.remainingTime())))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << arguments;
    socket.write(message);
    if (!socket.waitForBytesWritten(int(deadline.remainingTime())))
        return false;
    // The answer proves that the window's process is alive and not merely holding the socket.
    return socket.waitForReadyRead(int(deadline.remainingTime())) && socket.readAll() == "ok";
}

void SingleInstance::read()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > kMessageLimit) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.startTransaction();
            QStringList arguments;
            stream >> arguments;
            if (!stream.commitTransaction())
                return;
            socket->write("ok");
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT activated(arguments);
        });
    }
}

} // namespace campanile

#include "moc_singleinstance.cpp"
