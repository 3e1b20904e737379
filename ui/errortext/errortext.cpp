// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace campanile::ui {

namespace {

struct Row {
    const char *code;
    const char *happened;
    const char *safe;
    const char *todo;
};

// %1, %2 are Error::args. Sentences are looked up in the translations under the context "ErrorText".
constexpr std::array rows{
    Row{"store.diskFull", QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
        QT_TRANSLATE_NOOP("ErrorText", "Everything saved before is safe; the last change is not stored yet."),
        QT_TRANSLATE_NOOP("ErrorText", "Free some space, then try again.")},
    Row{"store.readOnly", QT_TRANSLATE_NOOP("ErrorText", "The folder for Campanile's data cannot be written."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was lost; changes made now cannot be kept."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the folder's permissions, then restart.")},
    Row{"store.newer", QT_TRANSLATE_NOOP("ErrorText", "This data was last used by a newer version of Campanile."),
        QT_TRANSLATE_NOOP("ErrorText", "It was not touched."), QT_TRANSLATE_NOOP("ErrorText", "Update Campanile.")},
    Row{"store.corrupt", QT_TRANSLATE_NOOP("ErrorText", "The local copy of this workspace is damaged."),
        QT_TRANSLATE_NOOP("ErrorText", "Changes that wait to be sent were saved first."),
        QT_TRANSLATE_NOOP("ErrorText", "The copy is being fetched again.")},
    Row{"net.tls", QT_TRANSLATE_NOOP("ErrorText", "The server could not prove who it is."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was sent; your changes are kept here."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask whoever runs the server about its certificate.")},
    Row{"ui.shortcutTaken", QT_TRANSLATE_NOOP("ErrorText", "%1 already belongs to \"%2\"."), "",
        QT_TRANSLATE_NOOP("ErrorText", "Choose another key, or free that one first.")},
};

Row byKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return {"", "", "", ""};
    case ErrorKind::Network:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The server could not be reached."),
                QT_TRANSLATE_NOOP("ErrorText", "Your changes are saved here and will be sent when it answers."),
                QT_TRANSLATE_NOOP("ErrorText", "Check the connection, or just keep working.")};
    case ErrorKind::Timeout:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The answer did not come in time."),
                QT_TRANSLATE_NOOP("ErrorText", "It may have worked; nothing is sent twice before that is known."),
                QT_TRANSLATE_NOOP("ErrorText", "Wait for the check, or look on the network itself.")};
    case ErrorKind::Auth:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "You are signed out."),
                QT_TRANSLATE_NOOP("ErrorText", "Your changes are kept here."),
                QT_TRANSLATE_NOOP("ErrorText", "Sign in again to send them.")};
    case ErrorKind::Permission:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow this."),
                QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed."),
                QT_TRANSLATE_NOOP("ErrorText", "Ask an admin of the workspace.")};
    case ErrorKind::NotFound:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "This is no longer there."),
                QT_TRANSLATE_NOOP("ErrorText", "Someone may have deleted it; it can be brought back for 30 days."),
                QT_TRANSLATE_NOOP("ErrorText", "Go back to the list.")};
    case ErrorKind::Conflict:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "Someone changed the same thing."),
                QT_TRANSLATE_NOOP("ErrorText", "Both versions are kept."),
                QT_TRANSLATE_NOOP("ErrorText", "Choose one under Conflicts.")};
    case ErrorKind::Invalid:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "This could not be accepted as it is."),
                QT_TRANSLATE_NOOP("ErrorText", "Nothing was stored."),
                QT_TRANSLATE_NOOP("ErrorText", "Correct the marked fields.")};
    case ErrorKind::Limit:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "A limit was reached."),
                QT_TRANSLATE_NOOP("ErrorText", "What you made is saved."),
                QT_TRANSLATE_NOOP("ErrorText", "Try again later, or make it smaller.")};
    case ErrorKind::Storage:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The disk did not take the change."),
                QT_TRANSLATE_NOOP("ErrorText", "Everything saved before is safe."),
                QT_TRANSLATE_NOOP("ErrorText", "Check free space and permissions, then try again.")};
    case ErrorKind::Corrupt:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "What was read is damaged."),
                QT_TRANSLATE_NOOP("ErrorText", "It was set aside, not overwritten."),
                QT_TRANSLATE_NOOP("ErrorText", "Try again; send the code if it stays.")};
    case ErrorKind::Unsupported:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "This needs a newer version of Campanile."),
                QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed."), QT_TRANSLATE_NOOP("ErrorText", "Update Campanile.")};
    case ErrorKind::Cancelled:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "Stopped."),
                QT_TRANSLATE_NOOP("ErrorText", "What was finished before stays."), ""};
    case ErrorKind::Internal:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "Something went wrong in Campanile."),
                QT_TRANSLATE_NOOP("ErrorText", "Your saved work is safe."),
                QT_TRANSLATE_NOOP("ErrorText", "Try again; send the code if it stays.")};
    }
    return {"", "", "", ""};
}

QString sentence(const char *source, const QStringList &args)
{
    if (!*source)
        return {};
    QString text = QCoreApplication::translate("ErrorText", source);
    for (const QString &arg : args) {
        if (text.contains(QRegularExpression(QStringLiteral("%\\d"))))
            text = text.arg(arg);
    }
    return text;
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
    Row row = byKind(error.kind);
    for (const Row &candidate : rows) {
        if (error.code == QLatin1StringView(candidate.code))
            row = candidate;
    }
    return {sentence(row.happened, error.args), sentence(row.safe, error.args), sentence(row.todo, error.args)};
}

} // namespace campanile::ui
