// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QToolButton>

class QAbstractItemModel;

namespace campanile::ui {

/** Roles that a notification model answers besides Qt::DisplayRole (title). */
enum NotificationRole { NotificationText = Qt::UserRole + 1, NotificationTime, NotificationUnread, NotificationIcon };

/** The bell with its unread count and the list that opens from it. The model is not owned. GUI thread. */
class NotificationBell : public QToolButton
{
    Q_OBJECT
public:
    explicit NotificationBell(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] int unread() const { return m_unread; }
    void openList();

Q_SIGNALS:
    void unreadChanged(int unread);
    void notificationChosen(const QModelIndex &index);
    void allReadRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void count();
    void retranslate();
    QPointer<QAbstractItemModel> m_model;
    int m_unread = 0;
};

} // namespace campanile::ui
