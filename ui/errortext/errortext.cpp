// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errortext.h"

#include "ui/errortext/errorrows.h"
#include "ui/kit/bidi.h"

#include <QLocale>
#include <QStringList>

namespace campanile::ui {

using namespace Qt::StringLiterals;

ErrorRow ErrorText::byKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return {"", ""};
    case ErrorKind::Network:
        return {"", QT_TR_NOOP("The server could not be reached."),
                QT_TR_NOOP("Your changes are saved here and will be sent when it answers."),
                QT_TR_NOOP("Check the connection, or just keep working.")};
    case ErrorKind::Timeout:
        return {"", QT_TR_NOOP("The answer did not come in time."),
                QT_TR_NOOP("It may have worked; nothing is sent twice before that is known."),
                QT_TR_NOOP("Wait for the check, or look on the network itself.")};
    case ErrorKind::Auth:
        return {"", QT_TR_NOOP("You are signed out."),
                QT_TR_NOOP("Your changes are kept here."),
                QT_TR_NOOP("Sign in again to send them.")};
    case ErrorKind::Permission:
        return {"", QT_TR_NOOP("Your role does not allow this."),
                QT_TR_NOOP("Nothing was changed."),
                QT_TR_NOOP("Ask an admin of the workspace.")};
    case ErrorKind::NotFound:
        return {"", QT_TR_NOOP("This is no longer there."),
                QT_TR_NOOP("Someone may have deleted it; it can be brought back for 30 days."),
                QT_TR_NOOP("Go back to the list.")};
    case ErrorKind::Conflict:
        return {"", QT_TR_NOOP("Someone changed the same thing."),
                QT_TR_NOOP("Both versions are kept."),
                QT_TR_NOOP("Choose one under Conflicts.")};
    case ErrorKind::Invalid:
        return {"", QT_TR_NOOP("This could not be accepted as it is."),
                QT_TR_NOOP("Nothing was stored."),
                QT_TR_NOOP("Correct the marked fields.")};
    case ErrorKind::Limit:
        return {"", QT_TR_NOOP("A limit was reached."),
                QT_TR_NOOP("What you made is saved."),
                QT_TR_NOOP("Try again later, or make it smaller.")};
    case ErrorKind::Storage:
        return {"", QT_TR_NOOP("The disk did not take the change."),
                QT_TR_NOOP("Everything saved before is safe."),
                QT_TR_NOOP("Check free space and permissions, then try again.")};
    case ErrorKind::Corrupt:
        return {"", QT_TR_NOOP("What was read is damaged."),
                QT_TR_NOOP("It was set aside, not overwritten."),
                QT_TR_NOOP("Try again; send the code if it stays.")};
    case ErrorKind::Unsupported:
        return {"", QT_TR_NOOP("This needs a newer version of Campanile."),
                QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Update Campanile.")};
    case ErrorKind::Cancelled:
        return {"", QT_TR_NOOP("Stopped."),
                QT_TR_NOOP("What was finished before stays."), ""};
    case ErrorKind::Internal:
        return {"", QT_TR_NOOP("Something went wrong in Campanile."),
                QT_TR_NOOP("Your saved work is safe."),
                QT_TR_NOOP("Try again; send the code if it stays.")};
    }
    return {"", ""};
}

const ErrorRow *ErrorText::find(QStringView code)
{
    for (const std::span<const ErrorRow> rows : {storage(), network(), planning(), inbox(), crisis(), publishing(), server(), moving()}) {
        for (const ErrorRow &row : rows) {
            if (code == QLatin1StringView(row.code))
                return &row;
        }
    }
    return nullptr;
}

namespace {

QString readable(const QString &arg, ErrorArgs args)
{
    bool isNumber = false;
    const qint64 number = arg.toLongLong(&isNumber);
    if (isNumber && args == ErrorArgs::Number)
        return QLocale().toString(number);
    if (isNumber && args == ErrorArgs::Size)
        return QLocale().formattedDataSize(number);
    return isolated(arg);
}

/** Null when an argument is missing. Args are put in at one go: what they hold is never read as a place. */
QString sentence(const char *source, const Error &error, ErrorArgs args)
{
    if (!*source)
        return u""_s;
    const QString text = ErrorText::tr(source);
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (place < 1) {
            filled += text.at(i);
            continue;
        }
        if (place > error.args.size() || error.args.at(place - 1).isEmpty())
            return {};
        filled += readable(error.args.at(place - 1), args);
        ++i;
    }
    return filled;
}

} // namespace

QString ErrorWords::toText() const
{
    QStringList parts{happened, safe, todo};
    parts.removeAll(QString());
    return parts.join(u' ');
}

ErrorWords wordsFor(const Error &error)
{
    const ErrorRow kind = ErrorText::byKind(error.kind);
    const ErrorRow *known = ErrorText::find(error.code);
    const ErrorRow &row = known ? *known : kind;
    // A sentence without its name says less than the one of its kind.
    const auto say = [&error, &row](const char *own, const char *ofKind) {
        const QString text = sentence(own, error, row.args);
        return text.isNull() ? sentence(ofKind, error, ErrorArgs::Plain) : text;
    };
    return {say(row.happened, kind.happened), say(row.safe, kind.safe), say(row.todo, kind.todo)};
}

} // namespace campanile::ui
