// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifications.h"

#include "ui/kit/popover.h"
#include "ui/kit/rowdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int countMost = 200; ///< the badge says "99+" long before
constexpr int kBellIcon = 18;
constexpr int kFace = 96; ///< pixels: a face of the list at three times its size

/** What kind of news it is, where a list of people has their faces. */
QImage noticeFace(const QString &name)
{
    const Tone tone = name == u"circle-alert" ? Tone::Danger : name == u"triangle-alert" ? Tone::Warning : name == u"circle-check" ? Tone::Success : Tone::Info;
    QImage face(kFace, kFace, QImage::Format_ARGB32_Premultiplied);
    face.fill(tokens().soft(tone));
    QPainter painter(&face);
    constexpr int side = kFace / 2;
    drawIcon(&painter, QRect((kFace - side) / 2, (kFace - side) / 2, side, side), name, tokens().ink(tone));
    return face;
}
}

NotificationBell::NotificationBell(QWidget *parent) : QToolButton(parent)
{
    setIcon(ui::icon(u"bell"_s));
    setIconSize({room(kBellIcon), room(kBellIcon)});
    retranslate();
    connect(this, &QToolButton::clicked, this, &NotificationBell::openList);
}

void NotificationBell::setModel(QAbstractItemModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &NotificationBell::count);
        connect(model, &QAbstractItemModel::rowsInserted, this, &NotificationBell::count);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &NotificationBell::count);
        connect(model, &QAbstractItemModel::dataChanged, this, &NotificationBell::count);
    }
    count();
}

void NotificationBell::count()
{
    const int before = m_unread;
    m_unread = 0;
    for (int row = 0; m_model && row < qMin(m_model->rowCount(), countMost); ++row)
        m_unread += m_model->index(row, 0).data(NotificationUnread).toBool() ? 1 : 0;
    retranslate();
    update();
    if (m_unread != before)
        Q_EMIT unreadChanged(m_unread);
}

void NotificationBell::retranslate()
{
    setToolTip(m_unread > 0 ? tr("Notifications, %n unread", nullptr, m_unread) : tr("Notifications"));
    setAccessibleName(tr("Notifications"));
    setAccessibleDescription(m_unread > 0 ? tr("%n unread", nullptr, m_unread) : QString());
}

void NotificationBell::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setIconSize({room(kBellIcon), room(kBellIcon)});
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NotificationBell::openList()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("Notifications"), content);
    title->setFont(fontOf(TypeRole::Strong));
    auto *line = new QHBoxLayout;
    line->addWidget(title, 1);
    auto *popover = new Popover(content, window());
    if (m_model && m_model->rowCount() > 0) {
        auto *readAll = new QPushButton(tr("Mark all as read"), content);
        readAll->setProperty("kind", u"link"_s);
        readAll->setEnabled(m_unread > 0);
        connect(readAll, &QPushButton::clicked, this, &NotificationBell::allReadRequested);
        line->addWidget(readAll);
        auto *view = new QListView(content);
        view->setModel(m_model);
        view->setMouseTracking(true);
        view->setAccessibleName(tr("Notifications"));
        view->setItemDelegate(new RowDelegate([](const QModelIndex &index) {
            RowLook row;
            row.title = index.data().toString();
            row.avatar.image = noticeFace(index.data(NotificationIcon).toString());
            row.excerpt = index.data(NotificationText).toString();
            row.time = index.data(NotificationTime).toString();
            row.unread = index.data(NotificationUnread).toBool();
            return row;
        }, view));
        // As high as what there is to read, up to a list that scrolls.
        view->setFixedSize(room(380), qMin(room(360), m_model->rowCount() * view->sizeHintForRow(0) + 2 * view->frameWidth()));
        connect(view, &QListView::activated, this, &NotificationBell::notificationChosen);
        connect(view, &QListView::clicked, popover, [this, popover](const QModelIndex &index) {
            Q_EMIT notificationChosen(index);
            popover->close();
        });
        column->addLayout(line);
        column->addWidget(view);
    } else {
        auto *none = new QLabel(tr("Nothing new. Approvals, failures and mentions show up here."), content);
        none->setWordWrap(true);
        none->setFixedWidth(room(280));
        column->addLayout(line);
        column->addWidget(none);
    }
    popover->openAt(this);
}

void NotificationBell::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    drawCount(&painter, QPoint(isRightToLeft() ? 16 : width(), 0), m_unread);
}

} // namespace campanile::ui

#include "moc_notifications.cpp"
