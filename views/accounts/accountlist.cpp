// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountlist.h"

#include "ui/kit/bidi.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QDrag>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::AccountRow;
using models::HealthRow;
using ui::ColorRole;
using ui::TypeRole;

namespace {

constexpr int kBarHeight = 4;
constexpr int kBarWidth = 64;
constexpr int kDot = 8;
constexpr int kNameLeast = 220;   ///< px that the first column keeps before another column goes
constexpr int kNameWidthMost = 420;    ///< px from which the other columns get their share
constexpr int kChipMost = 190;
constexpr int kCellMost = 200;

QString groupKey(const models::GroupRow *group)
{
    return group ? group->id.toString() : u"none"_s;
}

} // namespace

/** What painting one cell needs everywhere. */
struct AccountDelegate::Pen {
    QPainter *painter;
    const QStyleOptionViewItem &option;
    QColor ground;
    QColor text;
    QColor muted;

    [[nodiscard]] QRect place(int x, int y, int width, int height) const
    {
        const QRect &r = option.rect;
        const int left = option.direction == Qt::RightToLeft ? r.right() + 1 - x - width : r.left() + x;
        return QRect(left, r.top() + y, width, height);
    }
    [[nodiscard]] int lineHeight() const { return QFontMetrics(ui::fontOf(TypeRole::Body)).height(); }
    /** The upper (0) or lower (1) of two lines, or the middle (2). */
    [[nodiscard]] QRect line(int which, int x, int width) const
    {
        const int h = lineHeight();
        const int height = option.rect.height();
        const int y = which == 0 ? height / 2 - h : which == 1 ? height / 2 + 1 : (height - h) / 2;
        return place(x, y, std::max(0, width), h);
    }
    void bar(const QRect &rect, double share, const QColor &color) const
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ui::blend(text, ground, 0.18));
        painter->drawRoundedRect(rect, kBarHeight / 2.0, kBarHeight / 2.0);
        QRect full = rect;
        full.setWidth(std::max(share > 0 ? kBarHeight : 0, int(rect.width() * std::clamp(share, 0.0, 1.0))));
        if (option.direction == Qt::RightToLeft)
            full.moveRight(rect.right());
        painter->setBrush(color);
        painter->drawRoundedRect(full, kBarHeight / 2.0, kBarHeight / 2.0);
    }
};

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (m_tree.isGroup(index))
        return {0, std::max(ui::metric::RowNormal, QFontMetrics(ui::fontOf(TypeRole::Strong)).height() + ui::space::X4)};
    const int lines = QFontMetrics(ui::fontOf(TypeRole::Strong)).height() + QFontMetrics(ui::fontOf(TypeRole::Body)).height();
    return {0, std::max(ui::metric::RowTwoLine, lines + ui::space::X4)};
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ui::Tokens &t = ui::tokens();
    const bool isSelected = option.state & QStyle::State_Selected;
    QColor ground = t.color(ColorRole::Surface);
    if (isSelected)
        ground = t.color(ColorRole::Accent);
    else if (option.state & QStyle::State_MouseOver)
        ground = t.hover();
    const QColor text = isSelected ? t.color(ColorRole::OnAccent) : t.color(ColorRole::Text);
    const QColor muted = isSelected ? text : ui::reachContrast(t.color(ColorRole::Muted), text, ground, ground, 4.5);
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->fillRect(option.rect, ground);
    QStyleOptionViewItem inner = option;
    // In line with the heading of the column.
    if (index.column() != AccountTree::AccountColumn)
        inner.rect.adjust(option.direction == Qt::RightToLeft ? 0 : ui::space::X2, 0, option.direction == Qt::RightToLeft ? -ui::space::X2 : 0, 0);
    const Pen pen{painter, inner, ground, text, muted};
    const AccountRow *account = m_tree.account(index);
    if (m_tree.isGroup(index))
        paintGroup(pen, index);
    else if (account) {
        const QString words = index.data().toString();
        switch (index.column()) {
        case AccountTree::AccountColumn:
            paintAccount(pen, *account);
            break;
        case AccountTree::StateColumn: {
            const ui::ChipLook look = stateLook(m_tree.controller().stateOf(*account));
            const int width = std::min({ui::chipWidth(look, ui::fontOf(TypeRole::Caption)), ui::room(kChipMost), inner.rect.width() - ui::space::X1});
            const int high = ui::chipHeight();
            ui::drawChip(painter, pen.place(0, (option.rect.height() - high) / 2, width, high).topLeft(), look, width);
            break;
        }
        case AccountTree::HealthColumn:
            paintHealth(pen, *account);
            break;
        case AccountTree::QuotaColumn:
            paintQuota(pen, *account);
            break;
        case AccountTree::SignInColumn:
            paintSignIn(pen, *account, words);
            break;
        default:
            ui::drawLine(painter, pen.line(2, 0, inner.rect.width() - ui::space::X1), words, ui::fontOf(TypeRole::Body), muted);
            break;
        }
    }
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const QModelIndex current = view && view->hasFocus() ? view->currentIndex() : QModelIndex();
    if (index.column() == 0 && current.isValid() && current.siblingAtColumn(0) == index) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->fillRect(pen.place(0, 0, ui::metric::CardBar, option.rect.height()), isSelected ? text : t.color(ColorRole::Accent));
    }
    painter->restore();
}

void AccountDelegate::paintGroup(const Pen &pen, const QModelIndex &index) const
{
    if (index.column() != 0)
        return;
    const models::GroupRow *group = m_tree.group(index);
    const ui::Tokens &t = ui::tokens();
    const auto *view = qobject_cast<const QTreeView *>(pen.option.widget);
    const bool isOpen = view && view->isExpanded(index);
    const int height = pen.option.rect.height();
    int x = ui::space::PanelPadding;
    const int arrow = ui::room(ui::metric::IconSmall);
    ui::drawIcon(pen.painter, pen.place(x, (height - arrow) / 2, arrow, arrow), isOpen ? u"chevron-down"_s : u"chevron-right"_s, pen.muted);
    x += arrow + ui::space::X2;
    const QColor color(group ? group->color : QString());
    if (color.isValid()) {
        pen.painter->setRenderHint(QPainter::Antialiasing);
        pen.painter->setPen(Qt::NoPen);
        pen.painter->setBrush(ui::reachContrast(color, pen.text, pen.ground, pen.ground, 3.0));
        pen.painter->drawEllipse(pen.place(x, (height - kDot) / 2, kDot, kDot));
        x += kDot + ui::space::X2;
    }
    const QFont strong = ui::fontOf(TypeRole::Strong);
    const QString name = index.data().toString();
    const int end = pen.option.rect.width() - ui::space::PanelPadding;
    const int width = std::min(QFontMetrics(strong).horizontalAdvance(name) + 2, end - x - 2 * ui::space::X8);
    ui::drawLine(pen.painter, pen.line(2, x, width), ui::isolated(name), strong, pen.text);
    x += width + ui::space::X2;
    const QString count = QLocale().toString(m_tree.rowCount(index));
    const int countWidth = QFontMetrics(ui::fontOf(TypeRole::Caption)).horizontalAdvance(count) + 2;
    ui::drawLine(pen.painter, pen.line(2, x, countWidth), count, ui::fontOf(TypeRole::Caption), pen.muted);
    x += countWidth + ui::space::X3;
    if (const int problems = m_tree.attentionIn(index); problems > 0) {
        const ui::ChipLook chip{AccountTree::tr("%n to look at", nullptr, problems), u"triangle-alert"_s, ui::Tone::Warning};
        if (const int chipWide = ui::chipWidth(chip, ui::fontOf(TypeRole::Caption)); x + chipWide <= end)
            ui::drawChip(pen.painter, pen.place(x, (height - ui::metric::ChipHeight) / 2, chipWide, ui::metric::ChipHeight).topLeft(), chip, chipWide);
    }
    pen.painter->fillRect(pen.place(0, height - t.line, pen.option.rect.width(), t.line), t.color(ColorRole::Line));
}

void AccountDelegate::paintAccount(const Pen &pen, const AccountRow &account) const
{
    const int height = pen.option.rect.height();
    const int side = ui::room(ui::metric::Avatar);
    ui::drawAvatar(pen.painter, pen.place(ui::space::PanelPadding, (height - side) / 2, side, side), accountAvatar(account, m_tree.controller().deps().pictures), pen.ground);
    const int x = ui::space::PanelPadding + side + ui::space::X3;
    const int end = pen.option.rect.width() - ui::space::X3;
    int firstEnd = end;
    int secondEnd = end;
    const QFont caption = ui::fontOf(TypeRole::Caption);
    if (m_isCompact) {
        const AccountState state = m_tree.controller().stateOf(account);
        const ui::ChipLook look = stateLook(state);
        const int width = std::min(ui::chipWidth(look, caption), end - x - kNameLeast / 2);
        if (width > ui::chipHeight() * 2) {
            const int top = height / 2 + (pen.lineHeight() - ui::chipHeight()) / 2 + 1;
            ui::drawChip(pen.painter, pen.place(end - width, top, width, ui::chipHeight()).topLeft(), look, width);
            secondEnd = end - width - ui::space::X2;
        }
        if (const HealthRow *health = m_tree.controller().healthOf(account.id)) {
            const QString score = QLocale().toString(health->score);
            const int wide = QFontMetrics(ui::fontOf(TypeRole::Strong)).horizontalAdvance(score) + 2;
            firstEnd = end - wide - ui::space::X2;
            const ui::Tokens &t = ui::tokens();
            const bool isPlain = pen.text == t.color(ColorRole::OnAccent);
            ui::drawLine(pen.painter, pen.line(0, end - wide, wide), score, ui::fontOf(TypeRole::Strong),
                         isPlain ? pen.text : t.ink(scoreTone(health->score)), Qt::AlignTrailing | Qt::AlignVCenter);
        }
    }
    ui::drawLine(pen.painter, pen.line(0, x, firstEnd - x), ui::isolated(accountName(account)), ui::fontOf(TypeRole::Strong), pen.text);
    const QFont body = ui::fontOf(TypeRole::Body);
    QString second;
    for (const QString &line : accountLines(account)) {
        second = line;
        if (QFontMetrics(body).horizontalAdvance(line) <= secondEnd - x)
            break;
    }
    ui::drawLine(pen.painter, pen.line(1, x, secondEnd - x), second, body, pen.muted);
}

void AccountDelegate::paintHealth(const Pen &pen, const AccountRow &account) const
{
    const HealthRow *health = m_tree.controller().healthOf(account.id);
    const int width = pen.option.rect.width() - ui::space::X2;
    if (!health)
        return void(ui::drawLine(pen.painter, pen.line(2, 0, width), healthLook({}).text, ui::fontOf(TypeRole::Body), pen.muted));
    const QFont strong = ui::fontOf(TypeRole::Strong);
    const QString score = QLocale().toString(health->score);
    const int numberWidth = QFontMetrics(strong).horizontalAdvance(QLocale().toString(100)) + 2;
    ui::drawLine(pen.painter, pen.line(0, 0, numberWidth), score, strong, pen.text);
    const QRect first = pen.line(0, numberWidth + ui::space::X2, std::min(kBarWidth, width - numberWidth - ui::space::X2));
    const bool isSelected = pen.option.state & QStyle::State_Selected;
    const QRect bar(first.left(), first.center().y() - kBarHeight / 2 + 1, first.width(), kBarHeight);
    pen.bar(bar, health->score / 100.0, isSelected ? pen.text : ui::tokens().tone(scoreTone(health->score)));
    ui::drawLine(pen.painter, pen.line(1, 0, width), healthLook(health->status).text, ui::fontOf(TypeRole::Body), pen.muted);
}

void AccountDelegate::paintQuota(const Pen &pen, const AccountRow &account) const
{
    const HealthRow *health = m_tree.controller().healthOf(account.id);
    const int width = pen.option.rect.width() - ui::space::X2;
    if (!health || health->quotaTotal <= 0)
        return void(ui::drawLine(pen.painter, pen.line(2, 0, width), AccountTree::tr("no cap known"), ui::fontOf(TypeRole::Body), pen.muted));
    const int left = std::max(0, health->quotaTotal - std::max(0, health->quotaUsed));
    const QLocale locale;
    const QString first = AccountTree::tr("%1 of %2").arg(locale.toString(left), locale.toString(health->quotaTotal));
    const QColor ink = pen.option.state & QStyle::State_Selected || left * 10 > health->quotaTotal ? pen.text : ui::tokens().ink(ui::Tone::Danger);
    ui::drawLine(pen.painter, pen.line(0, 0, width), first, ui::fontOf(TypeRole::Body), ink);
    if (health->quotaWindowMs > 0)
        ui::drawLine(pen.painter, pen.line(1, 0, width), AccountTree::tr("in %1").arg(lengthWords(health->quotaWindowMs)), ui::fontOf(TypeRole::Body), pen.muted);
}

void AccountDelegate::paintSignIn(const Pen &pen, const AccountRow &account, const QString &text) const
{
    const ui::Tone tone = signInTone(account, m_tree.controller().healthOf(account.id), m_tree.controller().nowMs());
    int x = 0;
    QColor ink = pen.muted;
    if (tone != ui::Tone::Neutral) {
        ink = pen.option.state & QStyle::State_Selected ? pen.text : ui::reachContrast(ui::tokens().ink(tone), pen.text, pen.ground, pen.ground, 4.5);
        const int side = ui::room(ui::metric::IconSmall);
        ui::drawIcon(pen.painter, pen.place(0, (pen.option.rect.height() - side) / 2, side, side), u"calendar-clock"_s, ink);
        x = side + ui::space::X1;
    }
    ui::drawLine(pen.painter, pen.line(2, x, pen.option.rect.width() - x - ui::space::X2), text, ui::fontOf(TypeRole::Body), ink);
}

AccountList::AccountList(AccountTree &tree, QWidget *parent) : QTreeView(parent), m_tree(tree), m_delegate(new AccountDelegate(tree, this))
{
    setModel(&tree);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(true);
    setMouseTracking(true);
    setUniformRowHeights(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    sortByColumn(AccountTree::StateColumn, Qt::AscendingOrder);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(&tree, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = chosen();
        m_scrolled = verticalScrollBar()->value();
        m_isSettling = true;
    });
    connect(&tree, &QAbstractItemModel::modelReset, this, &AccountList::settle);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { m_folded.insert(groupKey(m_tree.group(index))); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { m_folded.remove(groupKey(m_tree.group(index))); });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_tree.isGroup(index))
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    });
    setExpandsOnDoubleClick(false);
    settle();
}

QList<RecordId> AccountList::chosen() const
{
    QList<RecordId> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const RecordId id = m_tree.accountId(index); !id.isNull())
            ids.append(id);
    }
    return ids;
}

void AccountList::choose(const RecordId &account)
{
    const QModelIndex index = m_tree.indexOf(account);
    if (!index.isValid())
        return;
    expand(index.parent());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QStringList AccountList::foldedGroups() const
{
    QStringList groups = m_folded.values();
    groups.sort();
    return groups;
}

void AccountList::setFoldedGroups(const QStringList &groups)
{
    m_folded = QSet<QString>(groups.begin(), groups.end());
    settle();
}

void AccountList::settle()
{
    m_isSettling = true;
    // One section alone is the whole list and needs no heading, unless it is a group that the list is narrowed to.
    const QModelIndex first = m_tree.index(0, 0);
    const bool isPlain = m_tree.rowCount() == 1 && !m_tree.group(first) && m_tree.controller().groups().rows().isEmpty();
    setRootIndex(isPlain ? first : QModelIndex());
    const QSet<QString> folded = m_folded;
    for (int i = 0; i < m_tree.rowCount(); ++i) {
        const QModelIndex index = m_tree.index(i, 0);
        setFirstColumnSpanned(i, {}, true);
        setExpanded(index, !folded.contains(groupKey(m_tree.group(index))));
    }
    m_folded = folded;
    QItemSelection selection;
    for (const RecordId &id : std::as_const(m_kept)) {
        if (const QModelIndex index = m_tree.indexOf(id); index.isValid())
            selection.select(index, index.siblingAtColumn(AccountTree::ColumnCount - 1));
    }
    const QModelIndex current = m_tree.indexOf(m_current);
    // The commands beside the details act on what is chosen, so what the details show is.
    if (selection.isEmpty() && current.isValid())
        selection.select(current, current.siblingAtColumn(AccountTree::ColumnCount - 1));
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(m_scrolled);
    m_isSettling = false;
    if (!current.isValid() && !m_current.isNull()) {
        m_current = {};
        Q_EMIT currentAccountChanged({});
    }
    placeColumns();
}

void AccountList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isSettling)
        return;
    const RecordId id = m_tree.accountId(current);
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT currentAccountChanged(id);
}

int AccountList::columnWidthFor(int column) const
{
    const QFontMetrics body(ui::fontOf(TypeRole::Body));
    const QFontMetrics caption(ui::fontOf(TypeRole::Caption));
    const QFontMetrics strong(ui::fontOf(TypeRole::Strong));
    int width = strong.horizontalAdvance(m_tree.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + ui::space::X8;
    const auto fit = [&width](int wide, int most) { width = std::max(width, std::min(wide, most)); };
    for (int i = 0; i < m_tree.rowCount(); ++i) {
        const QModelIndex top = m_tree.index(i, 0);
        for (int row = 0; row < m_tree.rowCount(top); ++row) {
            const QModelIndex cell = m_tree.index(row, column, top);
            const AccountRow *account = m_tree.account(cell);
            if (!account)
                continue;
            if (column == AccountTree::StateColumn)
                fit(ui::chipWidth(stateLook(m_tree.controller().stateOf(*account)), ui::fontOf(TypeRole::Caption)) + ui::space::X6, ui::room(kChipMost) + ui::space::X6);
            else if (column == AccountTree::HealthColumn) {
                const HealthRow *health = m_tree.controller().healthOf(account->id);
                const int words = body.horizontalAdvance(healthLook(health ? health->status : QString()).text);
                fit(std::max(strong.horizontalAdvance(u"100"_s) + kBarWidth + ui::space::X8 + ui::space::X2, words + ui::space::X6), ui::room(kCellMost));
            } else if (column == AccountTree::QuotaColumn)
                fit(body.horizontalAdvance(AccountTree::tr("no cap known")) + ui::space::X6, ui::room(kCellMost));
            else
                fit(body.horizontalAdvance(cell.data().toString()) + ui::room(ui::metric::IconSmall) + ui::space::X6, ui::room(kCellMost));
        }
    }
    return width;
}

void AccountList::placeColumns()
{
    // What matters least goes first.
    constexpr int leaving[] = {AccountTree::SuccessColumn, AccountTree::QuotaColumn, AccountTree::SignInColumn, AccountTree::HealthColumn};
    QList<int> shown{AccountTree::StateColumn, AccountTree::HealthColumn, AccountTree::QuotaColumn, AccountTree::SignInColumn, AccountTree::SuccessColumn};
    QHash<int, int> widths;
    for (const int column : std::as_const(shown))
        widths.insert(column, columnWidthFor(column));
    const auto rest = [&] {
        int sum = viewport()->width();
        for (const int column : std::as_const(shown))
            sum -= widths.value(column);
        return sum;
    };
    for (const int column : leaving) {
        if (rest() < ui::room(kNameLeast))
            shown.removeOne(column);
    }
    const bool isCompact = rest() < ui::room(kNameLeast) || shown.size() < 2;
    if (isCompact)
        shown.clear();
    m_delegate->setCompact(isCompact);
    setHeaderHidden(isCompact);
    // On a wide screen the room is shared, so that the eye has no long way from a name to its state.
    const int spare = std::max(0, rest() - ui::room(kNameWidthMost)) / (int(shown.size()) + 1);
    for (int &width : widths)
        width += spare;
    for (int column = AccountTree::StateColumn; column < AccountTree::ColumnCount; ++column) {
        setColumnHidden(column, !shown.contains(column));
        if (shown.contains(column))
            setColumnWidth(column, widths.value(column));
    }
    setColumnWidth(AccountTree::AccountColumn, std::max(rest(), ui::metric::PanelMinimum / 2));
    viewport()->update();
}

void AccountList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    placeColumns();
}

void AccountList::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeColumns();
}

void AccountList::drawBranches(QPainter *, const QRect &, const QModelIndex &) const
{
    // The heading of a group has its own arrow.
}

void AccountList::startDrag(Qt::DropActions supported)
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    QMimeData *inHand = m_tree.mimeData(rows);
    if (!inHand)
        return;
    const AccountRow *account = m_tree.account(rows.first());
    const int side = ui::metric::Avatar;
    QPixmap pixmap(QSize(side + ui::space::X4, side + ui::space::X4) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    ui::drawAvatar(&painter, QRect(0, ui::space::X2, side, side), account ? accountAvatar(*account, m_tree.controller().deps().pictures) : ui::AvatarLook(), ui::tokens().color(ColorRole::Raised));
    if (rows.size() > 1)
        ui::drawCount(&painter, QPoint(side + ui::space::X3, 0), int(rows.size()), ui::Tone::Accent);
    painter.end();
    auto *drag = new QDrag(this);
    drag->setMimeData(inHand);
    drag->setPixmap(pixmap);
    drag->setHotSpot({-ui::space::X2, -ui::space::X2});
    drag->exec(supported & Qt::MoveAction ? Qt::MoveAction : supported, Qt::MoveAction);
}

} // namespace campanile::views

#include "moc_accountlist.cpp"
