// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/accounts/accounttree.h"

#include <QSet>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace campanile::views {

/** Paints accounts in columns, or in two lines where there is room for one column only; groups as a heading. GUI thread. */
class AccountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AccountDelegate(const AccountTree &tree, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_tree(tree) {}
    /** One column: state and handle share the second line. */
    void setCompact(bool compact) { m_isCompact = compact; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Pen;
    void paintGroup(const Pen &pen, const QModelIndex &index) const;
    void paintAccount(const Pen &pen, const models::AccountRow &account) const;
    void paintHealth(const Pen &pen, const models::AccountRow &account) const;
    void paintQuota(const Pen &pen, const models::AccountRow &account) const;
    void paintSignIn(const Pen &pen, const models::AccountRow &account, const QString &text) const;

    const AccountTree &m_tree;
    bool m_isCompact = false;
};

/**
 * The list of accounts: keeps selection, folded groups and place when the rows change, and gives up columns when it gets
 * narrow. GUI thread.
 */
class AccountList : public QTreeView
{
    Q_OBJECT

public:
    explicit AccountList(AccountTree &tree, QWidget *parent = nullptr);

    [[nodiscard]] QList<RecordId> chosen() const;
    [[nodiscard]] RecordId current() const { return m_current; }
    void choose(const RecordId &account);
    [[nodiscard]] QStringList foldedGroups() const;
    void setFoldedGroups(const QStringList &groups);

Q_SIGNALS:
    /** The account under the cursor; null for a group or nothing. */
    void currentAccountChanged(const campanile::RecordId &account);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void startDrag(Qt::DropActions supported) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void settle();
    void placeColumns();
    [[nodiscard]] int columnWidthFor(int column) const;

    AccountTree &m_tree;
    AccountDelegate *m_delegate;
    QSet<QString> m_folded;
    QList<RecordId> m_kept;
    RecordId m_current;
    int m_scrolled = 0;
    bool m_isSettling = false;
};

} // namespace campanile::views
