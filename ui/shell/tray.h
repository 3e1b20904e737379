// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace campanile::ui {

class DesktopNotes;

/**
 * The tray icon, and the system's own notifications: those of the desktop's service, with or without a tray, else those of the
 * icon. Where there is neither, notify() gives false and the caller shows a toast. Trays come after the program at a log-in and go
 * with their panel, so each question looks anew. GUI thread.
 */
class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;
    [[nodiscard]] virtual bool isAvailable();
    /** What the icon says on hover and by its dot: @p unread notifications, in the workspace named @p workspace. */
    virtual void setState(int unread, const QString &workspace);
    /** @p key comes back with notificationClicked, notificationRead or notificationFailed. */
    virtual bool notify(const QString &title, const QString &text, const QString &key = {});
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QString toolTip() const { return m_toolTip; }
    [[nodiscard]] bool hasBadge() const { return m_unread > 0; }

Q_SIGNALS:
    void openRequested();
    void notificationsRequested();
    void quitRequested();
    void notificationClicked(const QString &key);
    /** Marked as read without a look at the program. */
    void notificationRead(const QString &key);
    /** Nothing on this desktop has shown it, although notify() was hopeful. */
    void notificationFailed(const QString &title, const QString &text, const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    void retranslate();
    /** The icon, made when the desktop first has a place for it. */
    QSystemTrayIcon *icon();
    bool notifyByIcon(const QString &title, const QString &text, const QString &key);
    QSystemTrayIcon *m_icon = nullptr;
    DesktopNotes *m_notes = nullptr; ///< with the first notification
    QMenu *m_menu;
    QAction *m_open;
    QAction *m_notifications;
    QAction *m_quit;
    QString m_key;
    QString m_workspace;
    QString m_toolTip;
    int m_unread = 0;
};

} // namespace campanile::ui
