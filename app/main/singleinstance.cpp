// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/singleinstance.h"

#include "app/core/logging.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAnswerTimeoutMs = 2000;
constexpr qint64 kMessageLimit = 64 * 1024;
} // namespace

SingleInstance::SingleInstance(const QString &profileDir, QObject *parent)
    : QObject(parent), m_lock(std::make_unique<QLockFile>(QDir(profileDir).filePath(u"profile.lock"_s)))
{
    // The lock of a process that is gone is stale by its process id, however old it is.
    m_lock->setStaleLockTime(0);
    const QByteArray hash = QCryptographicHash::hash(QDir(profileDir).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    m_socketName = u"campanile-"_s + QString::fromLatin1(hash.toHex().left(24));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::read);
}

SingleInstance::~SingleInstance() = default;

Result<SingleInstance::Outcome> SingleInstance::acquire(const QStringList &arguments)
{
    if (m_lock->tryLock(0)) {
        QLocalServer::removeServer(m_socketName);
        if (!m_server.listen(m_socketName))
            qCWarning(lcCore) << "a second instance cannot reach this one:" << m_server.errorString();
        return Outcome::First;
    }
    if (m_lock->error() == QLockFile::PermissionError)
        return makeError(ErrorKind::Storage, u"profile.notWritable"_s);
    if (handOver(arguments))
        return Outcome::HandedOver;
    return makeError(ErrorKind::Storage, u"profile.inUse"_s);
}

bool SingleInstance::handOver(const QStringList &arguments) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (!socket.waitForConnected(kAnswerTimeoutMs))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << arguments;
    socket.write(message);
    if (!socket.waitForBytesWritten(kAnswerTimeoutMs))
        return false;
    // The answer proves that the window's process is alive and not merely holding the socket.
    return socket.waitForReadyRead(kAnswerTimeoutMs) && socket.readAll() == "ok";
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
