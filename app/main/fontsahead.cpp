// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/fontsahead.h"

#include <QFontDatabase>

namespace campanile {

FontsAhead::FontsAhead()
{
    // Elsewhere the system has its list at hand, and its interfaces belong to the first thread.
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    m_thread.reset(QThread::create([] { QFontDatabase::hasFamily(QString()); }));
    m_thread->setObjectName(QStringLiteral("fonts"));
    m_thread->start(QThread::HighPriority);
#endif
}

FontsAhead::~FontsAhead()
{
    if (m_thread)
        m_thread->wait();
}

} // namespace campanile
