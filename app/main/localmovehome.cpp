// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/localmovehome.h"

#include "app/core/logging.h"

#include <QDir>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kCopy("copy");

/** What every file system takes in a name. */
QString folderName(QString name)
{
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u' ' && c != u'-')
            c = u'_';
    }
    return name.left(60).trimmed();
}

} // namespace

LocalMoveHome::LocalMoveHome(std::unique_ptr<server::MoveSource> source, QString workspaceId, QString userId, QString copies, QString day, Waiting waiting)
    : m_source(std::move(source)), m_workspaceId(std::move(workspaceId)), m_userId(std::move(userId)), m_copies(std::move(copies)), m_day(std::move(day)), m_waiting(std::move(waiting))
{
}

Result<domain::MovePlan> LocalMoveHome::plan()
{
    return m_source->contents(m_workspaceId);
}

QString LocalMoveHome::notedCopy()
{
    const auto notes = m_source->notes(m_workspaceId);
    const QString copy = notes && notes->has_value() ? QDir::cleanPath((*notes)->value(kCopy).toString()) : QString();
    return copy.startsWith(QDir::cleanPath(m_copies) + u'/') ? copy : QString();
}

Result<qint64> LocalMoveHome::freezeWith(const services::MoveNotes &notes, const QString &copy)
{
    QJsonObject json = notes.toJson();
    if (!copy.isEmpty())
        json.insert(kCopy, copy);
    return m_source->freeze(m_workspaceId, json);
}

Result<qint64> LocalMoveHome::freeze(const services::MoveNotes &notes)
{
    return freezeWith(notes, notedCopy());
}

Result<void> LocalMoveHome::thaw()
{
    // With the notes goes the knowledge of the copy.
    m_copy = notedCopy();
    return m_source->thaw(m_workspaceId);
}

Result<std::optional<services::MoveNotes>> LocalMoveHome::notes()
{
    const auto notes = m_source->notes(m_workspaceId);
    if (!notes)
        return notes.error();
    return notes->has_value() ? std::optional(services::MoveNotes::from(**notes)) : std::optional<services::MoveNotes>();
}

QStringList LocalMoveHome::parts()
{
    return server::MoveSource::parts();
}

Result<domain::MovePage> LocalMoveHome::page(const QString &part, const QString &after, int mostLines, qint64 mostBytes)
{
    return m_source->page(m_workspaceId, part, after, mostLines, mostBytes);
}

Result<QByteArray> LocalMoveHome::piece(const QString &fileId, qint64 offset, qint64 length)
{
    return m_source->piece(m_workspaceId, fileId, offset, length);
}

Result<QJsonObject> LocalMoveHome::secrets()
{
    return m_source->secrets(m_workspaceId);
}

Result<QString> LocalMoveHome::keepCopy()
{
    const auto contents = m_source->contents(m_workspaceId);
    if (!contents)
        return contents.error();
    if (!QDir().mkpath(m_copies))
        return makeError(ErrorKind::Storage, u"move.noCopy"_s, m_copies);
    const auto known = notes();
    if (!known || !known->has_value())
        return known ? makeError(ErrorKind::Internal, u"move.noCopy"_s) : known.error();
    m_copy = notedCopy();
    dropCopy();
    const QString base = QDir(m_copies).filePath(folderName(contents->name) + u' ' + m_day);
    m_copy = base;
    for (int i = 2; QDir(m_copy).exists(); ++i)
        m_copy = base + u" (%1)"_s.arg(i);
    // Before it is written: one that is cut off is found again.
    if (const auto noted = freezeWith(**known, m_copy); !noted)
        return makeError(ErrorKind::Storage, u"move.noCopy"_s, noted.error().code);
    const auto kept = m_source->keepCopy(m_workspaceId, m_copy);
    if (!kept) {
        dropCopy();
        return makeError(ErrorKind::Storage, u"move.noCopy"_s, kept.error().code);
    }
    // The copy holds everything that people wrote here.
    if (!QFile::setPermissions(m_copy, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qCWarning(lcCore) << "the folder of a copy cannot be made private";
    return m_copy;
}

void LocalMoveHome::dropCopy()
{
    if (!m_copy.isEmpty() && QDir(m_copy).exists() && !QDir(m_copy).removeRecursively())
        qCWarning(lcCore) << "a copy that is not needed cannot be removed";
    m_copy.clear();
}

int LocalMoveHome::schemaVersion() const
{
    return api::schemaVersion();
}

} // namespace campanile
