// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>
#include <utility>

namespace campanile {

/**
 * Brings results home to an object that may be gone by then. Made where the object cannot be destroyed meanwhile, as a
 * rule on its thread; deliver() and the destructor are for any thread. Without an object nothing is ever delivered.
 *
 * A QPointer that is looked at on another thread says nothing: its object may go between the look and the call. The
 * relay lives on the object's thread and outlives every message on its way, so the look happens where the object is
 * destroyed: its end is a message as well, behind all of them. Nobody holds what is sent to a thread that has ended: it goes with
 * the last courier. Messages of one thread arrive in the order in which they were sent.
 */
class Courier
{
public:
    Courier() = default;
    explicit Courier(QObject *home) : m_home(home)
    {
        if (!home)
            return;
        m_relay = std::shared_ptr<QObject>(new QObject, &Courier::dismiss);
        if (m_relay->thread() != home->thread())
            m_relay->moveToThread(home->thread());
    }

    /** Runs @p work on the thread of the object, later and never inside this call, unless the object is gone by then. */
    template<class Work>
    void deliver(Work work) const
    {
        if (!m_relay)
            return;
        QMetaObject::invokeMethod(
            m_relay.get(),
            [home = m_home, work = std::move(work)]() mutable {
                if (home)
                    work();
            },
            Qt::QueuedConnection);
    }

private:
    static void dismiss(QObject *relay)
    {
        const QThread *thread = relay->thread();
        // A thread that has ended looks at no message any more, so they are taken back here.
        if (!thread || thread->isFinished() || !qApp)
            delete relay;
        else if (thread == qApp->thread())
            // What nobody looks at when the program ends goes with the queue; a wish to be deleted would stay.
            QMetaObject::invokeMethod(relay, [end = std::unique_ptr<QObject>(relay)] {}, Qt::QueuedConnection);
        else
            relay->deleteLater();
    }

    QPointer<QObject> m_home;
    std::shared_ptr<QObject> m_relay;
};

} // namespace campanile
