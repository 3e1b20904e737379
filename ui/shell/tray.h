// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;
class QSystemTrayIcon;

namespace campanile::ui {

/**
 * The tray icon and the system's own notifications through it. Where the desktop has no tray, isAvailable() is false,
 * notify() gives false and the caller shows a toast. GUI thread.
 */
class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;
    [[nodiscard]] bool isAvailable() const;
    void setToolTip(const QString &text);
    /** @p key comes back with notificationClicked. */
    bool notify(const QString &title, const QString &text, const QString &key = {});

Q_SIGNALS:
    void openRequested();
    void quitRequested();
    void notificationClicked(const QString &key);

private:
    QSystemTrayIcon *m_icon = nullptr;
    QMenu *m_menu = nullptr;
    QString m_key;
};

} // namespace campanile::ui
