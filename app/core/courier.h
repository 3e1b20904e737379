// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <utility>

namespace campanile {

/**
 * Brings results home to an object that may be gone by then. Made where the object cannot be destroyed meanwhile, as a
 * rule on its thread; deliver() and the destructor are for any thread. Without an object nothing is ever delivered.
 *
 * A QPointer that is looked at on another thread says nothing: its object may go between the look and the call. The
 * relay lives on the object's thread and outlives every message on its way, so the look happens where the object is
 * destroyed. Messages of one thread arrive in the order in which they were sent.
 */
class Courier
{
public:
    Courier() = default;
    explicit Courier(QObject *home) : m_home(home)
    {
        if (!home)
            return;
        m_relay = std::make_shared<QObject>();
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
            [relay = m_relay, home = m_home, work = std::move(work)]() mutable {
                if (home)
                    work();
            },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_home;
    std::shared_ptr<QObject> m_relay;
};

} // namespace campanile
