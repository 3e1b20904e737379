// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/presencewords.h"

#include "ui/kit/bidi.h"
#include "views/inbox/conversation/threadwords.h"
#include "views/inbox/inboxwords.h"

#include <QCoreApplication>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::Present;
using sync::Doing;

namespace {

QString presenceWord(const char *text, int count = -1)
{
    return QCoreApplication::translate("InboxPresence", text, nullptr, count);
}

QString readingWords(const QStringList &names)
{
    if (names.size() == 1)
        return presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "%1 is reading this")).arg(names.first());
    if (names.size() == 2)
        return presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "%1 and %2 are reading this")).arg(names.first(), names.last());
    return presenceWord(QT_TRANSLATE_N_NOOP("InboxPresence", "%n colleagues are reading this"), int(names.size()));
}

QString writingWords(const QStringList &names)
{
    if (names.size() == 1)
        return presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "%1 is writing a reply")).arg(names.first());
    if (names.size() == 2)
        return presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "%1 and %2 are writing replies")).arg(names.first(), names.last());
    return presenceWord(QT_TRANSLATE_N_NOOP("InboxPresence", "%n colleagues are writing replies"), int(names.size()));
}

QString holdingWords(const QStringList &names, const QString &since, bool isLong)
{
    if (names.size() == 1) {
        return (isLong ? presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "%1 has been holding a reply offline since %2; yours will be checked before it leaves"))
                       : presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "%1 has been holding a reply offline since %2")))
            .arg(names.first(), since);
    }
    const int count = int(names.size());
    return isLong ? presenceWord(QT_TRANSLATE_N_NOOP("InboxPresence", "%n colleagues hold replies offline; yours will be checked before it leaves"), count)
                  : presenceWord(QT_TRANSLATE_N_NOOP("InboxPresence", "%n colleagues hold replies offline"), count);
}

QString ownWords(const Present &own, const QString &since)
{
    switch (own.doing) {
    case Doing::Viewing:
        return presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "You are reading this on another device"));
    case Doing::Drafting:
        return presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "You are writing a reply on another device"));
    case Doing::Holding:
        return presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "A reply of yours has been waiting on another device since %1")).arg(since);
    }
    return {};
}

} // namespace

QString presentName(const Present &present, const models::MembersModel &members)
{
    const models::MemberRow *member = members.find(present.user.toString());
    return member && !member->name.isEmpty() ? member->name : presenceWord(QT_TRANSLATE_NOOP("InboxPresence", "Somebody"));
}

QString presenceIcon(Doing doing)
{
    switch (doing) {
    case Doing::Viewing:
        return {};
    case Doing::Drafting:
        return u"pencil"_s;
    case Doing::Holding:
        return u"cloud-off"_s;
    }
    return {};
}

QString presenceWords(const QList<Present> &present, const PresenceReading &with, bool isLong)
{
    QStringList reading;
    QStringList writing;
    QStringList holding;
    QString heldSince;
    QString own;
    for (const Present &one : present) {
        const QString since = momentWords(one.sinceMs, with.nowMs, with.ways);
        const QString name = ui::isolated(tamed(presentName(one, with.members)));
        if (one.isMe) {
            own = ownWords(one, since);
        } else if (one.doing == Doing::Holding) {
            holding.append(name);
            heldSince = heldSince.isEmpty() ? since : heldSince;
        } else {
            (one.doing == Doing::Drafting ? writing : reading).append(name);
        }
    }
    QStringList words;
    if (!writing.isEmpty())
        words.append(writingWords(writing));
    if (!holding.isEmpty())
        words.append(holdingWords(holding, heldSince, isLong));
    if (!own.isEmpty())
        words.append(own);
    if (!reading.isEmpty())
        words.append(readingWords(reading));
    return words.join(u" \u00b7 ");
}

} // namespace campanile::views
