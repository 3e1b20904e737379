// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace campanile {

/** Whose a setting is: this person on this computer, or one workspace of theirs. */
enum class SettingScope { Person, Workspace };

/** A setting, declared once as a constant next to its only meaning. T is bool, int, double, QString, QStringList or QByteArray. */
template<class T>
struct Setting {
    QString key;
    T fallback;
    SettingScope scope = SettingScope::Person;
};

/**
 * The one place that keeps settings. The file is <AppConfigLocation>/settings.ini (QStandardPaths), or the path
 * given, so a test or a second profile has its own. A damaged or unreadable file gives the defaults; values are
 * written through at once. GUI thread; owned by the composition root. No secret belongs here.
 */
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QString path = {}, QObject *parent = nullptr);
    ~Settings() override;

    /** Id under which Workspace-scope settings are kept; empty falls back to a common group. */
    void setWorkspace(const QString &workspaceId);
    [[nodiscard]] QString workspace() const { return m_workspace; }
    [[nodiscard]] QString path() const;

    template<class T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        const QVariant stored = read(setting.key, setting.scope);
        return stored.isValid() && stored.canConvert<T>() ? stored.value<T>() : setting.fallback;
    }
    template<class T>
    void setValue(const Setting<T> &setting, const T &value)
    {
        write(setting.key, setting.scope, QVariant::fromValue(value));
    }
    template<class T>
    void reset(const Setting<T> &setting)
    {
        remove(setting.key, setting.scope);
    }
    /** False when the file cannot be written (read-only home, disk full); values still hold until the end. */
    [[nodiscard]] bool isWritable() const;
    /** Writes to disk now. */
    void sync();

Q_SIGNALS:
    /** After a value really changed. */
    void valueChanged(const QString &key);

private:
    [[nodiscard]] QString fullKey(const QString &key, SettingScope scope) const;
    [[nodiscard]] QVariant read(const QString &key, SettingScope scope) const;
    void write(const QString &key, SettingScope scope, const QVariant &value);
    void remove(const QString &key, SettingScope scope);

    std::unique_ptr<QSettings> m_file;
    QString m_workspace;
};

} // namespace campanile
