// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace campanile {

using namespace Qt::StringLiterals;

Settings::Settings(QString path, QObject *parent) : QObject(parent)
{
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
    m_file = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

Settings::~Settings() = default;

QString Settings::path() const
{
    return m_file->fileName();
}

void Settings::setWorkspace(const QString &workspaceId)
{
    m_workspace = workspaceId;
}

QString Settings::fullKey(const QString &key, SettingScope scope) const
{
    switch (scope) {
    case SettingScope::Person:
        return u"person/"_s + key;
    case SettingScope::Workspace:
        return u"workspace-"_s + (m_workspace.isEmpty() ? u"common"_s : m_workspace) + u'/' + key;
    }
    return key;
}

QVariant Settings::read(const QString &key, SettingScope scope) const
{
    return m_file->value(fullKey(key, scope));
}

void Settings::write(const QString &key, SettingScope scope, const QVariant &value)
{
    const QString full = fullKey(key, scope);
    if (m_file->value(full) == value)
        return;
    m_file->setValue(full, value);
    Q_EMIT valueChanged(key);
}

void Settings::remove(const QString &key, SettingScope scope)
{
    const QString full = fullKey(key, scope);
    if (!m_file->contains(full))
        return;
    m_file->remove(full);
    Q_EMIT valueChanged(key);
}

bool Settings::isWritable() const
{
    return m_file->isWritable();
}

void Settings::sync()
{
    m_file->sync();
}

} // namespace campanile

#include "moc_settings.cpp"
