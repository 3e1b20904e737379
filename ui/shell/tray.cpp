// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "ui/desktop/desktopnotes.h"
#include "ui/theme/appicon.h"

#include <QEvent>
#include <QMenu>
#include <QSystemTrayIcon>

namespace campanile::ui {

using namespace Qt::StringLiterals;

Tray::Tray(QObject *parent) : QObject(parent), m_menu(new QMenu)
{
    m_open = m_menu->addAction(QString(), this, &Tray::openRequested);
    m_notifications = m_menu->addAction(QString(), this, &Tray::notificationsRequested);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString(), this, &Tray::quitRequested);
    m_menu->setDefaultAction(m_open);
    m_menu->installEventFilter(this);
    retranslate();
}

QSystemTrayIcon *Tray::icon()
{
    if (m_icon || !QSystemTrayIcon::isSystemTrayAvailable())
        return m_icon;
    m_icon = new QSystemTrayIcon(this);
    m_icon->setContextMenu(m_menu);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT openRequested();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT notificationClicked(m_key); });
    draw();
    m_icon->show();
    return m_icon;
}

Tray::~Tray()
{
    delete m_menu;
}

bool Tray::isAvailable()
{
    return icon() && QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::setState(int unread, const QString &workspace)
{
    if (unread == m_unread && workspace == m_workspace)
        return;
    m_unread = unread;
    m_workspace = workspace;
    retranslate();
}

void Tray::retranslate()
{
    m_open->setText(tr("Open Campanile"));
    m_notifications->setText(m_unread > 0 ? tr("Show %n new notification(s)", nullptr, m_unread) : tr("Show notifications"));
    m_quit->setText(tr("Quit"));
    m_toolTip = m_workspace.isEmpty() ? tr("Campanile") : tr("Campanile: %1").arg(m_workspace);
    if (m_unread > 0)
        m_toolTip += u'\n' + tr("%n unread", nullptr, m_unread);
    if (icon())
        draw();
}

void Tray::draw()
{
    if (!m_icon)
        return;
    m_icon->setToolTip(m_toolTip);
    m_icon->setIcon(trayIcon(m_unread > 0));
}

bool Tray::notify(const QString &title, const QString &text, const QString &key)
{
    if (!m_notes) {
        m_notes = new DesktopNotes(this);
        connect(m_notes, &DesktopNotes::chosen, this, &Tray::notificationClicked);
        connect(m_notes, &DesktopNotes::markedRead, this, &Tray::notificationRead);
        connect(m_notes, &DesktopNotes::failed, this, [this](const QString &lostTitle, const QString &lostText, const QString &lostKey) {
            if (!notifyByIcon(lostTitle, lostText, lostKey))
                Q_EMIT notificationFailed(lostTitle, lostText, lostKey);
        });
    }
    if (!m_notes->isAvailable())
        return notifyByIcon(title, text, key);
    m_notes->show(title, text, key);
    return true;
}

bool Tray::notifyByIcon(const QString &title, const QString &text, const QString &key)
{
    if (!isAvailable() || !QSystemTrayIcon::supportsMessages())
        return false;
    m_key = key;
    m_icon->showMessage(title, text, appIcon());
    return true;
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    // A menu of its own is a window, so it hears of a change of language.
    if (watched == m_menu && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace campanile::ui

#include "moc_tray.cpp"
