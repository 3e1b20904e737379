// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/profile.h"

#include "app/core/logging.h"
#include "app/core/recordid.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;

std::optional<WorkspaceEntry::Kind> kindFromName(const QString &name)
{
    using Kind = WorkspaceEntry::Kind;
    for (const Kind kind : {Kind::Embedded, Kind::Demo, Kind::Team}) {
        if (kindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QJsonObject readObject(QFile &file)
{
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

QString kindName(WorkspaceEntry::Kind kind)
{
    switch (kind) {
    case WorkspaceEntry::Kind::Embedded:
        return u"embedded"_s;
    case WorkspaceEntry::Kind::Demo:
        return u"demo"_s;
    case WorkspaceEntry::Kind::Team:
        return u"team"_s;
    }
    return {};
}

Result<Profile> Profile::open(const QString &folder)
{
    Profile profile(QDir(folder).absolutePath());
    for (const QString &dir : {profile.m_folder, profile.serverDir(), profile.stateDir()}) {
        if (!QDir().mkpath(dir))
            return makeError(ErrorKind::Storage, u"profile.notWritable"_s, dir);
    }
    // Drafts and caches are a person's own business on a shared computer.
    QFile::setPermissions(profile.m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (const auto loaded = profile.load(); !loaded)
        return loaded.error();
    if (profile.m_userId.isEmpty()) {
        profile.m_userId = RecordId::create('u').toString();
        if (const auto saved = profile.save(); !saved)
            return saved.error();
    }
    return profile;
}

std::optional<WorkspaceEntry> Profile::find(const QString &accountId) const
{
    const auto it = std::find_if(m_workspaces.begin(), m_workspaces.end(),
                                 [&](const WorkspaceEntry &e) { return e.accountId == accountId; });
    return it == m_workspaces.end() ? std::nullopt : std::optional(*it);
}

std::optional<WorkspaceEntry> Profile::lastOpened() const
{
    const auto it = std::max_element(m_workspaces.begin(), m_workspaces.end(),
                                     [](const auto &a, const auto &b) { return a.openedAt < b.openedAt; });
    return it == m_workspaces.end() ? std::nullopt : std::optional(*it);
}

std::optional<WorkspaceEntry> Profile::demonstration() const
{
    const auto found = std::ranges::find(m_workspaces, WorkspaceEntry::Kind::Demo, &WorkspaceEntry::kind);
    return found == m_workspaces.end() ? std::nullopt : std::optional(*found);
}

Result<void> Profile::put(const WorkspaceEntry &entry)
{
    const auto it = std::find_if(m_workspaces.begin(), m_workspaces.end(),
                                 [&](const WorkspaceEntry &e) { return e.accountId == entry.accountId; });
    if (it == m_workspaces.end())
        m_workspaces.append(entry);
    else
        *it = entry;
    return save();
}

Result<void> Profile::remove(const QString &accountId)
{
    m_workspaces.removeIf([&](const WorkspaceEntry &e) { return e.accountId == accountId; });
    return save();
}

QString Profile::cacheFile(const QString &accountId) const
{
    return QDir(m_folder).filePath(u"cache/"_s + accountId + u"/cache.sqlite"_s);
}

QString Profile::mediaDir(const QString &accountId) const
{
    return QDir(m_folder).filePath(u"cache/"_s + accountId + u"/media"_s);
}

QString Profile::serverDir() const
{
    return QDir(m_folder).filePath(u"server"_s);
}

QString Profile::stateDir() const
{
    return QDir(m_folder).filePath(u"state"_s);
}

QString Profile::listFile() const
{
    return QDir(m_folder).filePath(u"workspaces.json"_s);
}

QString Profile::copyFile() const
{
    return QDir(m_folder).filePath(u"workspaces.copy.json"_s);
}

Result<void> Profile::load()
{
    QFile file(listFile());
    const bool exists = file.exists();
    if (exists && !file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"profile.notReadable"_s, file.errorString());
    QJsonObject root = exists ? readObject(file) : QJsonObject();
    if (root.value(u"format"_s).toInt() > kFormat)
        return makeError(ErrorKind::Unsupported, u"profile.newer"_s);
    if (!root.isEmpty())
        return take(root);
    // Without the list nobody finds the workspaces of this computer again, and its person is not who they belong to.
    QFile copy(copyFile());
    if (copy.open(QIODevice::ReadOnly))
        root = readObject(copy);
    if (root.value(u"format"_s).toInt() != kFormat)
        return exists ? makeError(ErrorKind::Corrupt, u"profile.damaged"_s, listFile(), {listFile()}) : Result<void>();
    qCWarning(lcCore) << "the list of workspaces is damaged or missing; its copy is used";
    if (exists) {
        const QString aside = QDir(m_folder).filePath(u"workspaces.damaged.json"_s);
        QFile::remove(aside);
        file.rename(aside);
    }
    const auto taken = take(root);
    return taken ? save() : taken;
}

Result<void> Profile::take(const QJsonObject &root)
{
    m_userId = root.value(u"userId"_s).toString();
    for (const QJsonValue &value : root.value(u"workspaces"_s).toArray()) {
        const QJsonObject object = value.toObject();
        const auto kind = kindFromName(object.value(u"kind"_s).toString());
        if (!kind || object.value(u"accountId"_s).toString().isEmpty())
            continue;
        m_workspaces.append({object.value(u"accountId"_s).toString(), object.value(u"name"_s).toString(), *kind,
                             QUrl(object.value(u"serverUrl"_s).toString()), object.value(u"userId"_s).toString(),
                             object.value(u"openedAt"_s).toString()});
    }
    return {};
}

Result<void> Profile::save() const
{
    QJsonArray list;
    for (const WorkspaceEntry &entry : m_workspaces) {
        list.append(QJsonObject{{u"accountId"_s, entry.accountId},
                                {u"name"_s, entry.name},
                                {u"kind"_s, kindName(entry.kind)},
                                {u"serverUrl"_s, entry.serverUrl.toString()},
                                {u"userId"_s, entry.userId},
                                {u"openedAt"_s, entry.openedAt}});
    }
    QSaveFile file(listFile());
    const QByteArray text = QJsonDocument(QJsonObject{{u"format"_s, kFormat}, {u"userId"_s, m_userId}, {u"workspaces"_s, list}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return makeError(ErrorKind::Storage, u"profile.notWritable"_s, file.errorString());
    // Written when the list itself is safe on the disk, so at any moment one of the two is whole.
    QFile copy(copyFile());
    if (!copy.open(QIODevice::WriteOnly) || copy.write(text) != text.size())
        qCWarning(lcCore) << "the list of workspaces has no copy:" << copy.errorString();
    return {};
}

} // namespace campanile
