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
    Row{"net.certificate", QT_TRANSLATE_NOOP("ErrorText", "The server could not prove who it is."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was sent; your changes are kept here."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask whoever runs the server about its certificate.")},
    Row{"profile.notWritable", QT_TRANSLATE_NOOP("ErrorText", "The folder for Campanile's data cannot be written."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the folder's permissions and free space, then start again.")},
    Row{"profile.inUse", QT_TRANSLATE_NOOP("ErrorText", "Another Campanile uses this profile and does not answer."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Close it, or wait until it has ended, then start again.")},
    Row{"profile.newer", QT_TRANSLATE_NOOP("ErrorText", "This profile was last used by a newer version of Campanile."),
        QT_TRANSLATE_NOOP("ErrorText", "It was not touched."),
        QT_TRANSLATE_NOOP("ErrorText", "Update Campanile.")},
    Row{"profile.damaged", QT_TRANSLATE_NOOP("ErrorText", "The list of workspaces cannot be read."),
        QT_TRANSLATE_NOOP("ErrorText", "The workspaces themselves are not affected."),
        QT_TRANSLATE_NOOP("ErrorText", "Put the file %1 aside and start again.")},
    Row{"vault.badKey", QT_TRANSLATE_NOOP("ErrorText", "The key that protects the connected accounts is damaged."),
        QT_TRANSLATE_NOOP("ErrorText", "Posts and drafts are not affected."),
        QT_TRANSLATE_NOOP("ErrorText", "Bring the key file back from a backup, or connect the accounts again.")},
    Row{"team.badSession", QT_TRANSLATE_NOOP("ErrorText", "%1 answered, but not like a Campanile server."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was stored."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the address.")},
    Row{"team.noWorkspace", QT_TRANSLATE_NOOP("ErrorText", "You are signed in to %1, but no workspace is open to you."),
        "",
        QT_TRANSLATE_NOOP("ErrorText", "Ask the administrator of the server to add you.")},
    Row{"post.gone", QT_TRANSLATE_NOOP("ErrorText", "This post is no longer there."),
        QT_TRANSLATE_NOOP("ErrorText", "What you typed is kept until you leave."),
        QT_TRANSLATE_NOOP("ErrorText", "Copy your text into a new post if you need it.")},
    Row{"post.locked", QT_TRANSLATE_NOOP("ErrorText", "This post is being published or is out."),
        QT_TRANSLATE_NOOP("ErrorText", "It was not changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Duplicate it to write a new version.")},
    Row{"post.inPast", QT_TRANSLATE_NOOP("ErrorText", "That time has passed."),
        QT_TRANSLATE_NOOP("ErrorText", "The post stays where it was."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose a later time, or publish now.")},
    Row{"post.noTargets", QT_TRANSLATE_NOOP("ErrorText", "No account is chosen."),
        QT_TRANSLATE_NOOP("ErrorText", "The post is saved as a draft."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose at least one account.")},
    Row{"post.noTime", QT_TRANSLATE_NOOP("ErrorText", "No time is set."),
        QT_TRANSLATE_NOOP("ErrorText", "The post is saved as a draft."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose a date and a time.")},
    Row{"post.noSuchAccount", QT_TRANSLATE_NOOP("ErrorText", "That account is not known here."),
        QT_TRANSLATE_NOOP("ErrorText", "The post is saved without it."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose another account, or connect it again.")},
    Row{"post.notASeries", QT_TRANSLATE_NOOP("ErrorText", "This post does not repeat."),
        QT_TRANSLATE_NOOP("ErrorText", "It was not changed."),
        ""},
    Row{"post.ruleFixesDay", QT_TRANSLATE_NOOP("ErrorText", "The rule of this series names its day."),
        QT_TRANSLATE_NOOP("ErrorText", "The series stays where it was."),
        QT_TRANSLATE_NOOP("ErrorText", "Change the rule in the composer instead.")},
    Row{"asset.unreadable", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be read."),
        QT_TRANSLATE_NOOP("ErrorText", "The post was not changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Check that the file is still there.")},
    Row{"asset.tooLarge", QT_TRANSLATE_NOOP("ErrorText", "%1 is too large."),
        QT_TRANSLATE_NOOP("ErrorText", "The post was not changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose a file below 1 GB.")},
    Row{"asset.notMedia", QT_TRANSLATE_NOOP("ErrorText", "%1 is not a picture, video, sound or PDF."),
        QT_TRANSLATE_NOOP("ErrorText", "The post was not changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose another file.")},
    Row{"conflict.gone", QT_TRANSLATE_NOOP("ErrorText", "This conflict was settled already."),
        QT_TRANSLATE_NOOP("ErrorText", "Both values are kept in the history."),
        ""},
    Row{"conflict.changed", QT_TRANSLATE_NOOP("ErrorText", "The value changed again while you were choosing."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing was overwritten."),
        QT_TRANSLATE_NOOP("ErrorText", "Look at the values as they are now.")},
    Row{"store.changedSince", QT_TRANSLATE_NOOP("ErrorText", "Somebody changed this since."),
        QT_TRANSLATE_NOOP("ErrorText", "Their change was kept."),
        QT_TRANSLATE_NOOP("ErrorText", "Change it by hand if you still want to.")},
    Row{"store.alreadySent", QT_TRANSLATE_NOOP("ErrorText", "This change was sent already."),
        QT_TRANSLATE_NOOP("ErrorText", "It was not taken back."),
        QT_TRANSLATE_NOOP("ErrorText", "Undo it instead.")},
    Row{"store.nothingToUndo", QT_TRANSLATE_NOOP("ErrorText", "There is nothing to undo."),
        "",
        ""},
    Row{"store.nothingToRedo", QT_TRANSLATE_NOOP("ErrorText", "There is nothing to redo."),
        "",
        ""},
    Row{"store.mutationTooBig", QT_TRANSLATE_NOOP("ErrorText", "This is too much text for one post."),
        QT_TRANSLATE_NOOP("ErrorText", "What was saved before is safe."),
        QT_TRANSLATE_NOOP("ErrorText", "Shorten it.")},
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
