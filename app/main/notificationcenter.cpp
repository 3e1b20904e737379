// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/notificationcenter.h"

#include "app/main/noticewords.h"

#include "app/core/logging.h"
#include "app/services/workspaceservice.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/shell/tray.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QLocale>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

ui::Tone toneOf(const QString &level)
{
    if (level == u"error")
        return ui::Tone::Danger;
    if (level == u"warning")
        return ui::Tone::Warning;
    return level == u"success" ? ui::Tone::Success : ui::Tone::Info;
}

QString iconOf(const QString &level)
{
    if (level == u"error")
        return u"circle-alert"_s;
    if (level == u"warning")
        return u"triangle-alert"_s;
    return level == u"success" ? u"circle-check"_s : u"info"_s;
}

/** Where news of a record of this type lead; empty for those that say all there is. */
QString panelOf(const QString &entityType)
{
    static const QHash<QString, QString> panels{{u"Post"_s, u"composer"_s},   {u"InboxItem"_s, u"inbox"_s},        {u"SocialAccount"_s, u"accounts"_s},
                                                {u"CrisisEvent"_s, u"crisis"_s}, {u"PublishingPause"_s, u"crisis"_s}};
    return panels.value(entityType);
}

} // namespace

BellModel::BellModel(models::NotificationsModel &source, QObject *parent) : QIdentityProxyModel(parent), m_source(source)
{
    setSourceModel(&source);
}

QVariant BellModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const models::NotificationRow &row = m_source.rows().at(index.row());
    switch (role) {
    case ui::NotificationText:
        return noticeMessage(row);
    case ui::NotificationTime:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.createdAt), QLocale::ShortFormat);
    case ui::NotificationUnread:
        return !row.isRead;
    case ui::NotificationIcon:
        return iconOf(row.level);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return noticeTitle(row);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

NotificationCenter::NotificationCenter(store::Store &store, services::WorkspaceService &workspace, ui::SelectionBus &bus,
                                       ui::MainWindow &window, ui::Tray &tray, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_bus(bus), m_window(window), m_tray(tray),
      m_model(models::makeNotificationsModel(store)), m_bellModel(*m_model)
{
    m_model->onLoaded([this] { tellNew(); });
    m_window.bell()->setModel(&m_bellModel);
    connect(m_window.bell(), &ui::NotificationBell::notificationChosen, this, [this](const QModelIndex &index) { open(m_model->rows().value(index.row())); });
    connect(m_window.bell(), &ui::NotificationBell::unreadChanged, this, &NotificationCenter::tellTray);
    connect(&m_window, &QWidget::windowTitleChanged, this, &NotificationCenter::tellTray);
    connect(&m_tray, &ui::Tray::notificationClicked, this, [this](const QString &key) {
        if (const models::NotificationRow *row = m_model->find(key))
            open(*row);
    });
    connect(&m_tray, &ui::Tray::notificationRead, this, [this](const QString &key) {
        if (const models::NotificationRow *row = m_model->find(key))
            markRead(*row);
    });
    connect(&m_tray, &ui::Tray::notificationFailed, this, [this](const QString &title, const QString &text, const QString &key) {
        if (const models::NotificationRow *row = m_model->find(key))
            return tellHere(*row);
        m_window.toasts()->show(title + u" \u2013 "_s + text);
    });
    tellTray();
    connect(m_window.bell(), &ui::NotificationBell::allReadRequested, this, [this] {
        for (const models::NotificationRow &row : m_model->rows())
            markRead(row);
    });
}

NotificationCenter::~NotificationCenter()
{
    m_window.bell()->setModel(nullptr);
}

void NotificationCenter::tellNew()
{
    for (const models::NotificationRow &row : m_model->rows()) {
        const QString key = row.id.toString();
        if (m_known.contains(key))
            continue;
        m_known.insert(key);
        if (m_first || row.isRead)
            continue;
        if (m_window.isActiveWindow() || !m_tray.notify(noticeTitle(row), noticeMessage(row), key))
            tellHere(row);
    }
    m_first = m_first && m_model->state() == models::ListState::Loading;
}

void NotificationCenter::tellHere(const models::NotificationRow &row)
{
    const QString words = noticeTitle(row) + u" \u2013 "_s + noticeMessage(row);
    if (panelOf(row.entityType).isEmpty())
        m_window.toasts()->show(words, {}, toneOf(row.level));
    else
        m_window.toasts()->show(words, [this, row] { open(row); }, toneOf(row.level), tr("Open"));
}

void NotificationCenter::open(const models::NotificationRow &row)
{
    markRead(row);
    const QString panel = panelOf(row.entityType);
    if (row.entityType == u"Post")
        m_bus.open(panel, row.entity, {{u"byHand"_s, row.metadata.value(u"titleCode"_s) == u"notice.reminder"_s}});
    else if (row.entityType == u"PublishingPause")
        m_bus.open(panel);
    else if (!panel.isEmpty())
        m_bus.open(panel, row.entity);
}

void NotificationCenter::tellTray()
{
    m_tray.setState(m_window.bell()->unread(), m_window.workspaceName());
}

void NotificationCenter::markRead(const models::NotificationRow &row)
{
    if (row.isRead || row.id.isNull())
        return;
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    m_workspace.update(u"Notification"_s, row.id, {{u"isRead"_s, true}, {u"readAt"_s, now}}, this, [](const Result<store::Saved> &saved) {
        if (!saved)
            qCWarning(lcUi) << "a notification stays unread:" << saved.error().code;
    });
}

} // namespace campanile

#include "moc_notificationcenter.cpp"
