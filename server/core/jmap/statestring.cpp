// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/statestring.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace campanile::server {

std::optional<StateString> StateString::parse(const QString &text)
{
    if (text.isEmpty() || text == u"0"_s)
        return StateString{};
    const QStringList parts = text.split(u'.');
    if (parts.size() != 3 && parts.size() != 5 && parts.size() != 6)
        return std::nullopt;
    qint64 numbers[5] = {};
    for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), 5); ++i) {
        bool ok = false;
        numbers[i] = parts.at(i).toLongLong(&ok, 36);
        if (!ok || numbers[i] < 0)
            return std::nullopt;
    }
    if (numbers[0] == 0)
        return std::nullopt;
    StateString state{numbers[0], numbers[1], numbers[2], parts.size() > 3, numbers[3], numbers[4], parts.value(5)};
    return state;
}

QString StateString::toString() const
{
    QString text = QString::number(epoch, 36) + u'.' + QString::number(acl, 36) + u'.' + QString::number(cursor, 36);
    if (paging)
        text += u'.' + QString::number(origin, 36) + u'.' + QString::number(pin, 36);
    if (paging && !afterId.isEmpty())
        text += u'.' + afterId;
    return text;
}

} // namespace campanile::server
