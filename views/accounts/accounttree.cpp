// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accounttree.h"

#include "ui/kit/localwords.h"

#include <QMimeData>

#include <algorithm>
#include <limits>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::AccountRow;
using models::HealthRow;

namespace {

const QString kAccountsMime = u"application/x-campanile-accounts"_s;

/** Share of the cap that is left; 2 where there is none, so that it sorts last. */
double quotaLeft(const HealthRow *health)
{
    if (!health || health->quotaTotal <= 0)
        return 2;
    return double(health->quotaTotal - std::max(0, health->quotaUsed)) / health->quotaTotal;
}

qint64 signInEnd(const AccountRow &account, const HealthRow *health)
{
    const qint64 end = health ? health->signInEndsAt : account.tokenExpiresAt;
    return end == 0 ? std::numeric_limits<qint64>::max() : end;
}

} // namespace

AccountTree::AccountTree(AccountsController &controller, QObject *parent) : QAbstractItemModel(parent), m_controller(controller)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    connect(&controller, &AccountsController::changed, this, &AccountTree::refresh);
    m_sections = sections();
}

void AccountTree::setFilter(const AccountFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

bool AccountTree::passes(const AccountRow &account) const
{
    if (!m_filter.platform.isEmpty() && account.platform != m_filter.platform)
        return false;
    if (m_filter.problemsOnly && !needsAttention(m_controller.stateOf(account)))
        return false;
    for (const QString &word : m_filter.text.split(u' ', Qt::SkipEmptyParts)) {
        const bool isThere = account.displayName.contains(word, Qt::CaseInsensitive) || accountHandle(account).contains(word, Qt::CaseInsensitive)
            || networkLabel(account.platform).contains(word, Qt::CaseInsensitive) || kindLabel(account.accountKind).contains(word, Qt::CaseInsensitive);
        if (!isThere)
            return false;
    }
    return true;
}

bool AccountTree::isBefore(const AccountRow &a, const AccountRow &b) const
{
    const HealthRow *ha = m_controller.healthOf(a.id);
    const HealthRow *hb = m_controller.healthOf(b.id);
    const auto byName = [this, &a, &b] {
        const int names = m_collator.compare(accountName(a), accountName(b));
        return names != 0 ? names < 0 : a.platform == b.platform ? a.id < b.id : a.platform < b.platform;
    };
    const auto ordered = [this, &byName](const auto &x, const auto &y) {
        if (x == y)
            return byName();
        return m_sortOrder == Qt::AscendingOrder ? x < y : y < x;
    };
    switch (m_sortColumn) {
    case StateColumn:
        return ordered(stateOrder(m_controller.stateOf(a)), stateOrder(m_controller.stateOf(b)));
    case HealthColumn:
        return ordered(ha ? ha->score : 101, hb ? hb->score : 101);
    case QuotaColumn:
        return ordered(quotaLeft(ha), quotaLeft(hb));
    case SignInColumn:
        return ordered(signInEnd(a, ha), signInEnd(b, hb));
    case SuccessColumn:
        return ordered(ha ? ha->lastSuccess : 0, hb ? hb->lastSuccess : 0);
    default:
        break;
    }
    const QString x = accountName(a);
    const QString y = accountName(b);
    const int names = m_sortOrder == Qt::AscendingOrder ? m_collator.compare(x, y) : m_collator.compare(y, x);
    return names != 0 ? names < 0 : byName();
}

QList<AccountTree::Section> AccountTree::sections() const
{
    QList<Section> list;
    for (const models::GroupRow &group : m_controller.groups().rows())
        list.append({group.id, {}});
    list.append(Section());
    for (const AccountRow &account : m_controller.accounts().rows()) {
        if (!passes(account))
            continue;
        const models::GroupRow *group = m_controller.groupOf(account.id);
        const RecordId id = group ? group->id : RecordId();
        const auto section = std::find_if(list.begin(), list.end(), [&id](const Section &s) { return s.group == id; });
        section->accounts.append(account.id);
    }
    if (!m_filter.group.isEmpty()) {
        const RecordId wanted = RecordId::parse(m_filter.group).value_or(RecordId());
        list.removeIf([&wanted](const Section &s) { return s.group != wanted; });
    }
    // An empty group is a place to drop accounts on, unless the list is narrowed to what somebody looks for.
    const bool hasGroups = !m_controller.groups().rows().isEmpty();
    list.removeIf([this, hasGroups](const Section &s) { return s.accounts.isEmpty() && (s.group.isNull() ? hasGroups : !m_filter.isEmpty()); });
    for (Section &section : list) {
        std::stable_sort(section.accounts.begin(), section.accounts.end(), [this](const RecordId &a, const RecordId &b) {
            const AccountRow *x = m_controller.account(a);
            const AccountRow *y = m_controller.account(b);
            return x && y && isBefore(*x, *y);
        });
    }
    return list;
}

void AccountTree::refresh()
{
    QList<Section> now = sections();
    if (now != m_sections) {
        beginResetModel();
        m_sections = std::move(now);
        endResetModel();
        return;
    }
    for (int i = 0; i < m_sections.size(); ++i) {
        const QModelIndex top = index(i, 0);
        Q_EMIT dataChanged(top, index(i, ColumnCount - 1));
        if (const int rows = rowCount(top); rows > 0)
            Q_EMIT dataChanged(index(0, 0, top), index(rows - 1, ColumnCount - 1, top));
    }
}

void AccountTree::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

RecordId AccountTree::accountId(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    const Section section = m_sections.value(qsizetype(index.internalId()) - 1);
    return section.accounts.value(index.row());
}

const AccountRow *AccountTree::account(const QModelIndex &index) const
{
    const RecordId id = accountId(index);
    return id.isNull() ? nullptr : m_controller.account(id);
}

const models::GroupRow *AccountTree::group(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Section section = m_sections.value(isGroup(index) ? index.row() : qsizetype(index.internalId()) - 1);
    return section.group.isNull() ? nullptr : m_controller.groups().find(section.group.toString());
}

QModelIndex AccountTree::indexOf(const RecordId &account) const
{
    for (int i = 0; i < m_sections.size(); ++i) {
        if (const qsizetype row = m_sections.at(i).accounts.indexOf(account); row >= 0)
            return index(int(row), 0, index(i, 0));
    }
    return {};
}

int AccountTree::attentionIn(const QModelIndex &index) const
{
    int count = 0;
    for (const RecordId &id : m_sections.value(index.row()).accounts) {
        const AccountRow *row = m_controller.account(id);
        count += row && needsAttention(m_controller.stateOf(*row)) ? 1 : 0;
    }
    return count;
}

int AccountTree::shownCount() const
{
    int count = 0;
    for (const Section &section : m_sections)
        count += int(section.accounts.size());
    return count;
}

QModelIndex AccountTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, quintptr(parent.row()) + 1) : createIndex(row, column, quintptr(0));
}

QModelIndex AccountTree::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int AccountTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    return parent.column() == 0 && isGroup(parent) ? int(m_sections.value(parent.row()).accounts.size()) : 0;
}

int AccountTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString AccountTree::cellText(const AccountRow &account, int column) const
{
    const HealthRow *health = m_controller.healthOf(account.id);
    switch (column) {
    case AccountColumn:
        return accountName(account);
    case StateColumn:
        return stateLook(m_controller.stateOf(account)).text;
    case HealthColumn:
        return health ? QLocale().toString(health->score) : QString();
    case QuotaColumn:
        return health ? quotaWords(*health) : QString();
    case SignInColumn:
        return signInWords(account, health, m_controller.nowMs());
    case SuccessColumn:
        return health && health->lastSuccess != 0 ? agoWords(health->lastSuccess, m_controller.nowMs(), m_controller.ways()) : tr("never");
    default:
        return {};
    }
}

QString AccountTree::cellTip(const AccountRow &account, int column) const
{
    const HealthRow *health = m_controller.healthOf(account.id);
    switch (column) {
    case AccountColumn:
        return ui::joinedWords({accountName(account), accountHandle(account), networkLabel(account.platform)});
    case HealthColumn:
        return health ? healthSummary(*health) : tr("There is no health for this account yet.");
    case QuotaColumn: {
        const QString words = health ? quotaWords(*health) : QString();
        return words.isEmpty() ? tr("No cap on posts is known for this account.") : words;
    }
    case SignInColumn: {
        const qint64 end = signInEnd(account, health);
        return end == std::numeric_limits<qint64>::max() ? tr("Campanile renews the permission by itself.") : exactWords(end, m_controller.ways());
    }
    case SuccessColumn:
        return health && health->lastSuccess != 0 ? exactWords(health->lastSuccess, m_controller.ways()) : QString();
    default:
        return {};
    }
}

QString AccountTree::rowWords(const AccountRow &account) const
{
    const HealthRow *health = m_controller.healthOf(account.id);
    QStringList parts{accountName(account), accountHandle(account), networkLabel(account.platform), kindLabel(account.accountKind),
                      stateLook(m_controller.stateOf(account)).text};
    if (health)
        parts.append(tr("health %1 of 100").arg(QLocale().toString(health->score)));
    if (health && !quotaWords(*health).isEmpty())
        parts.append(tr("posts: %1").arg(quotaWords(*health)));
    parts.append(tr("sign-in %1").arg(signInWords(account, health, m_controller.nowMs())));
    parts.append(tr("last success: %1").arg(cellText(account, SuccessColumn)));
    parts.removeAll(QString());
    return ui::joinedWords(parts);
}

QVariant AccountTree::groupData(const QModelIndex &index, int role) const
{
    const models::GroupRow *row = group(index);
    const QString name = row ? row->name : tr("Without a group");
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? QVariant(name) : QVariant();
    if (role == Qt::AccessibleTextRole)
        return ui::joinedWords({name, tr("%n accounts", nullptr, int(m_sections.value(index.row()).accounts.size()))});
    return {};
}

QVariant AccountTree::data(const QModelIndex &index, int role) const
{
    if (isGroup(index))
        return groupData(index, role);
    const AccountRow *row = account(index);
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return cellText(*row, index.column());
    if (role == Qt::AccessibleTextRole)
        return index.column() == 0 ? rowWords(*row) : cellText(*row, index.column());
    if (role == Qt::ToolTipRole)
        return cellTip(*row, index.column());
    return {};
}

QVariant AccountTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AccountColumn:
        return tr("Account");
    case StateColumn:
        return tr("Status");
    case HealthColumn:
        return tr("Health");
    case QuotaColumn:
        return tr("Posts left");
    case SignInColumn:
        return tr("Sign-in");
    case SuccessColumn:
        return tr("Last success");
    default:
        return {};
    }
}

Qt::ItemFlags AccountTree::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    if (!isGroup(index))
        flags |= Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return flags;
}

QStringList AccountTree::mimeTypes() const
{
    return {kAccountsMime};
}

QMimeData *AccountTree::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        const RecordId id = accountId(index);
        if (index.column() == 0 && !id.isNull())
            ids.append(id.toString());
    }
    if (ids.isEmpty() || !m_controller.whyNoEdit().isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kAccountsMime, ids.join(u' ').toLatin1());
    return data;
}

bool AccountTree::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    // Without groups there is nowhere to go; the only section is the list itself.
    return data->hasFormat(kAccountsMime) && parent.isValid() && !m_controller.groups().rows().isEmpty() && m_controller.whyNoEdit().isEmpty();
}

bool AccountTree::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    QList<RecordId> accounts;
    for (const QByteArray &text : data->data(kAccountsMime).split(' ')) {
        if (const auto id = RecordId::parse(QByteArrayView(text)))
            accounts.append(*id);
    }
    const models::GroupRow *target = group(parent);
    m_controller.move(accounts, target ? target->id : RecordId());
    // The rows move when the group's record has changed, not because the view takes them away.
    return false;
}

} // namespace campanile::views

#include "moc_accounttree.cpp"
