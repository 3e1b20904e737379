// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/closedworkspace.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostKept = 100'000;

QString closedWords(const char *text, int n = -1)
{
    return QCoreApplication::translate("ClosedWorkspace", text, nullptr, n);
}

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QString editText(const QString &label, qint64 atMs, const QList<store::SetOp> &ops)
{
    QString text = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(Qt::ISODate) + u"  "_s + label + u'\n';
    for (const store::SetOp &op : ops) {
        text += u"  "_s + op.type + u' ' + op.id.toString() + u'\n';
        for (auto it = op.value.begin(); it != op.value.end(); ++it)
            text += u"    "_s + it.key() + u": "_s + valueText(it.value()) + u'\n';
    }
    return text + u'\n';
}

Result<KeptWork> writeUnsent(store::Reader &reader, const QString &file)
{
    const auto waiting = reader.outbox(kMostKept);
    if (!waiting)
        return waiting.error();
    const auto refused = reader.rejected(kMostKept);
    if (!refused)
        return refused.error();
    const QString text = unsentText(*waiting, *refused);
    if (text.isEmpty())
        return KeptWork();
    QSaveFile out(file);
    const QByteArray bytes = text.toUtf8();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !out.commit())
        return makeError(ErrorKind::Storage, u"team.keepFailed"_s, out.errorString());
    return KeptWork{file, int(waiting->size() + refused->size())};
}

} // namespace

QString unsentText(const QList<store::OutboxEntry> &waiting, const QList<store::RejectedEdit> &refused)
{
    QString text;
    for (const store::OutboxEntry &entry : waiting) {
        if (entry.state != store::OutboxEntry::State::Acked)
            text += editText(entry.label, entry.at, entry.ops);
    }
    for (const store::RejectedEdit &edit : refused)
        text += editText(edit.label + u" ("_s + edit.errorType + u')', edit.at, edit.ops);
    return text;
}

void keepUnsent(store::Store &store, const QString &workspace, const QString &folder, QObject *context, std::function<void(const Result<KeptWork> &)> done)
{
    QString name = workspace;
    // What no file system takes in a name.
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u' ' && c != u'-')
            c = u'_';
    }
    const QString base = QDir(folder).filePath(u"Campanile - %1 - %2"_s.arg(name.left(60), QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HHmmss"_s)));
    store.read(context, [file = base + u".txt"_s](store::Reader &reader) { return writeUnsent(reader, file); }, std::move(done));
}

ui::Decision closedDecision(const QString &workspace, const QString &server, const Result<KeptWork> &kept)
{
    ui::Decision decision;
    decision.title = closedWords(QT_TRANSLATE_NOOP("ClosedWorkspace", "%1 is no longer open to you")).arg(ui::isolated(workspace));
    decision.text = closedWords(QT_TRANSLATE_NOOP("ClosedWorkspace", "Your membership on %1 has ended. Nothing goes to or comes from the server any more; the copy on this computer stays "
                                                                     "until you remove it. If you are let in again, it goes on from here."))
                        .arg(ui::isolated(server));
    if (!kept)
        decision.text += u"\n\n"_s + ui::wordsFor(kept.error()).toText();
    else if (!kept->file.isEmpty())
        decision.text += u"\n\n"_s
            + closedWords(QT_TRANSLATE_N_NOOP("ClosedWorkspace", "%n change(s) had not been sent. They are saved in %1."), kept->edits).arg(ui::isolated(QDir::toNativeSeparators(kept->file)));
    decision.doIt = closedWords(QT_TRANSLATE_NOOP("ClosedWorkspace", "Remove from this computer"));
    decision.keep = closedWords(QT_TRANSLATE_NOOP("ClosedWorkspace", "Keep the copy"));
    decision.dangerous = true;
    return decision;
}

} // namespace campanile
