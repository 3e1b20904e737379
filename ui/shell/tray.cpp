// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "ui/theme/icons.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace campanile::ui {

using namespace Qt::StringLiterals;

Tray::Tray(QObject *parent) : QObject(parent)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(icon(u"bell"_s), this);
    m_menu = new QMenu;
    m_menu->addAction(tr("Open Campanile"), this, &Tray::openRequested);
    m_menu->addAction(tr("Quit"), this, &Tray::quitRequested);
    m_icon->setContextMenu(m_menu);
    m_icon->show();
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT openRequested();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT notificationClicked(m_key); });
}

Tray::~Tray()
{
    delete m_menu;
}

bool Tray::isAvailable() const
{
    return m_icon != nullptr;
}

void Tray::setToolTip(const QString &text)
{
    if (m_icon)
        m_icon->setToolTip(text);
}

bool Tray::notify(const QString &title, const QString &text, const QString &key)
{
    if (!m_icon || !QSystemTrayIcon::supportsMessages())
        return false;
    m_key = key;
    m_icon->showMessage(title, text);
    return true;
}

} // namespace campanile::ui

#include "moc_tray.cpp"
