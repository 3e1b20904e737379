// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/backupkeeper.h"

#include "app/core/courier.h"
#include "app/core/logging.h"

namespace campanile {

using namespace Qt::StringLiterals;

namespace {
// Behind whatever a start does.
constexpr int kFirstMs = 60'000;
constexpr int kLookMs = 3'600'000;
constexpr qint64 kEveryMs = 86'400'000;
} // namespace

BackupKeeper::BackupKeeper(server::LocalBackups copies, const Clock &clock, QObject *parent) : QObject(parent), m_copies(std::move(copies)), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(kLookMs);
        copy();
    });
}

BackupKeeper::~BackupKeeper()
{
    stop();
}

void BackupKeeper::begin()
{
    m_timer.start(kFirstMs);
}

void BackupKeeper::stop()
{
    m_timer.stop();
    m_stop.set();
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

void BackupKeeper::copy()
{
    run(false);
}

void BackupKeeper::look()
{
    run(true);
}

void BackupKeeper::run(bool onlyLook)
{
    if (m_thread || m_stop.isSet())
        return;
    m_thread.reset(QThread::create([this, onlyLook, home = Courier(this), copies = m_copies, now = m_clock.nowMs()] {
        const QStringList accounts = copies.workspaces();
        for (const QString &account : accounts) {
            if (m_stop.isSet())
                break;
            const QList<server::LocalBackup> known = copies.of(account);
            const bool isDue = known.isEmpty() || (now - known.first().madeAtMs >= kEveryMs && copies.isOutdated(account));
            if (!onlyLook && !isDue)
                continue;
            const auto done = onlyLook ? copies.look(account) : copies.make(account, now, m_stop);
            if (done || done.error().kind == ErrorKind::Cancelled)
                continue;
            qCWarning(lcServer) << "no copy of a workspace:" << account << done.error().code;
            if (done.error().kind == ErrorKind::Corrupt)
                home.deliver([this, account, error = done.error()] { Q_EMIT damaged(account, error); });
        }
        home.deliver([this] {
            if (m_thread)
                m_thread->wait();
            m_thread.reset();
            Q_EMIT finished();
        });
    }));
    m_thread->setObjectName(u"backup"_s);
    m_thread->start(QThread::LowestPriority);
}

} // namespace campanile

#include "moc_backupkeeper.cpp"
