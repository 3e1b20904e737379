// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QDBusConnection;

namespace campanile::ui {

/**
 * Notifications through the desktop's own service (Desktop Notifications 1.2 by D-Bus), which most desktops of Linux have, with a
 * tray or without. Nothing blocks: a notification that nobody took comes back with failed(). Without D-Bus isAvailable() is false.
 * GUI thread.
 */
class DesktopNotes : public QObject
{
    Q_OBJECT
public:
    /** On the session's bus, which is joined with the first question. */
    explicit DesktopNotes(QObject *parent = nullptr);
    DesktopNotes(const QDBusConnection &bus, QObject *parent);
    ~DesktopNotes() override;

    [[nodiscard]] bool isAvailable();
    /** Plain text. @p key comes back with chosen(), markedRead() or failed(). */
    void show(const QString &title, const QString &text, const QString &key);

Q_SIGNALS:
    void chosen(const QString &key);
    /** "Mark as read" was pressed in the notification. */
    void markedRead(const QString &key);
    void failed(const QString &title, const QString &text, const QString &key);

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);
    void onToken(uint id, const QString &token);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace campanile::ui
