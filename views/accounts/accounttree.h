// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/accounts/accountscontroller.h"

#include <QAbstractItemModel>
#include <QCollator>

namespace campanile::views {

/** What the list is narrowed to. */
struct AccountFilter {
    QString text;
    QString platform;       ///< wire value; empty = every network
    QString group;          ///< id, "none" for accounts without a group; empty = all
    bool problemsOnly = false;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && platform.isEmpty() && group.isEmpty() && !problemsOnly; }
    bool operator==(const AccountFilter &) const = default;
};

/**
 * Groups with their accounts, filtered and sorted; the accounts without a group come last. Rows keep their place while
 * only their facts change. Accounts are dragged onto groups or onto accounts in them. GUI thread; the controller outlives it.
 */
class AccountTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { AccountColumn, StateColumn, HealthColumn, QuotaColumn, SignInColumn, SuccessColumn, ColumnCount };

    explicit AccountTree(AccountsController &controller, QObject *parent = nullptr);

    void setFilter(const AccountFilter &filter);
    [[nodiscard]] const AccountFilter &filter() const { return m_filter; }
    /** Reads the controller's rows again. */
    void refresh();

    [[nodiscard]] bool isGroup(const QModelIndex &index) const { return index.isValid() && index.internalId() == 0; }
    /** Null for a group. */
    [[nodiscard]] const models::AccountRow *account(const QModelIndex &index) const;
    /** The account's id, also when its row has just gone; null for a group. */
    [[nodiscard]] RecordId accountId(const QModelIndex &index) const;
    /** The group at @p index or around it; null for the accounts without one. */
    [[nodiscard]] const models::GroupRow *group(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const RecordId &account) const;
    /** How many of the group at @p index a person should look at. */
    [[nodiscard]] int attentionIn(const QModelIndex &index) const;
    /** Accounts that passed the filter. */
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] AccountsController &controller() const { return m_controller; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    struct Section {
        RecordId group; ///< null: without a group
        QList<RecordId> accounts;
        bool operator==(const Section &) const = default;
    };
    [[nodiscard]] QList<Section> sections() const;
    [[nodiscard]] bool passes(const models::AccountRow &account) const;
    [[nodiscard]] bool isBefore(const models::AccountRow &a, const models::AccountRow &b) const;
    [[nodiscard]] QString cellText(const models::AccountRow &account, int column) const;
    [[nodiscard]] QString cellTip(const models::AccountRow &account, int column) const;
    [[nodiscard]] QString rowWords(const models::AccountRow &account) const;
    [[nodiscard]] QVariant groupData(const QModelIndex &index, int role) const;

    AccountsController &m_controller;
    AccountFilter m_filter;
    int m_sortColumn = StateColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QList<Section> m_sections;
    QCollator m_collator; ///< "Page 2" before "Page 10"
};

} // namespace campanile::views
