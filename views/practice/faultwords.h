// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace campanile::views {

/** One switch of the practice network, in words. */
struct PracticeFaultWords {
    QString fault;    ///< name of Practice/setFault
    QString group;    ///< what it is about; the same text for switches that stand together
    QString title;
    QString sentence; ///< what happens, and what the publisher makes of it
    int amount = 0;   ///< seconds to wait or questions to ask, where the fault has such a number
};

/** All switches in the order they are shown, in the language in force. */
[[nodiscard]] QList<PracticeFaultWords> practiceFaultWords();

} // namespace campanile::views
