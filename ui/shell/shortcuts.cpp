// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMap>
#include <QScrollArea>
#include <QTreeWidget>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

QString nativeText(const QList<QKeySequence> &sequences)
{
    return QKeySequence::listToString(sequences, QKeySequence::NativeText);
}

QString plain(QString text)
{
    return text.remove(u'&');
}

/** Whether the keys of a panel's @p action reach it from @p focus. */
bool worksAt(const QAction *action, const QWidget *focus)
{
    const QObjectList homes = action->shortcutContext() == Qt::WidgetWithChildrenShortcut ? action->associatedObjects() : QObjectList();
    return focus && std::any_of(homes.begin(), homes.end(), [&](const QObject *home) {
        const auto *widget = qobject_cast<const QWidget *>(home);
        return widget && (widget == focus || widget->isAncestorOf(focus));
    });
}

} // namespace

ShortcutPage::ShortcutPage(ActionRegistry &actions, QWidget *parent) : QWidget(parent), m_actions(actions)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::X2);
    m_tree = new QTreeWidget(this);
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Command"), tr("Shortcut")});
    m_tree->setAccessibleName(tr("Shortcuts"));
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys = new QKeySequenceEdit(this);
    m_keys->setAccessibleName(tr("New shortcut"));
    m_set = primaryButton(tr("Set"), this);
    m_reset = new QPushButton(tr("Reset"), this);
    auto *all = new QPushButton(tr("Reset all"), this);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_keys, 1);
    line->addWidget(m_set);
    line->addWidget(m_reset);
    line->addWidget(all);
    column->addWidget(m_tree, 1);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutPage::select);
    connect(m_set, &QPushButton::clicked, this, &ShortcutPage::assign);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_actions.reset(m_current); });
    connect(all, &QPushButton::clicked, &m_actions, &ActionRegistry::resetAll);
    connect(&m_actions, &ActionRegistry::shortcutsChanged, this, &ShortcutPage::fill);
    fill();
}

void ShortcutPage::fill()
{
    const QString keep = m_current;
    m_tree->clear();
    QHash<QString, QTreeWidgetItem *> headings;
    for (const ActionSpec &spec : m_actions.specs()) {
        const QString heading = spec.category ? spec.category() : tr("General");
        QTreeWidgetItem *&top = headings[heading];
        if (!top) {
            top = new QTreeWidgetItem(m_tree, {heading});
            top->setFont(0, fontOf(TypeRole::Strong));
            top->setFlags(Qt::ItemIsEnabled);
            top->setSizeHint(0, QSize(0, room(metric::RowCompact)));
        }
        auto *row = new QTreeWidgetItem(top, {plain(m_actions.action(spec.id)->text()),
                                              nativeText(m_actions.shortcuts(spec.id))});
        row->setData(0, Qt::UserRole, spec.id);
        row->setSizeHint(0, QSize(0, room(metric::RowCompact)));
        if (m_actions.isChanged(spec.id))
            row->setFont(1, fontOf(TypeRole::Strong));
        if (spec.id == keep)
            m_tree->setCurrentItem(row);
    }
    m_tree->expandAll();
    select();
}

void ShortcutPage::select()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    m_current = item ? item->data(0, Qt::UserRole).toString() : QString();
    m_set->setEnabled(!m_current.isEmpty());
    m_keys->setEnabled(!m_current.isEmpty());
    m_reset->setEnabled(m_actions.isChanged(m_current));
    const QList<QKeySequence> sequences = m_actions.shortcuts(m_current);
    m_keys->setKeySequence(sequences.value(0));
    m_note->clear();
}

void ShortcutPage::assign()
{
    const QKeySequence sequence = m_keys->keySequence();
    const auto result = m_actions.setShortcuts(m_current, sequence.isEmpty() ? QList<QKeySequence>{}
                                                                             : QList<QKeySequence>{sequence});
    m_note->setText(result ? QString() : wordsFor(result.error()).toText());
}

QDialog *showShortcutSheet(const ActionRegistry &actions, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ShortcutPage::tr("Keyboard shortcuts"));
    resizeForText(dialog, {520, 560});
    auto *column = new QVBoxLayout(dialog);
    auto *area = new QScrollArea(dialog);
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setColumnStretch(0, 1);
    QMap<QString, QList<ActionSpec>> groups;
    for (const ActionSpec &spec : actions.specs()) {
        if (!actions.shortcuts(spec.id).isEmpty())
            groups[spec.category ? spec.category() : ShortcutPage::tr("General")] << spec;
    }
    // What works where the person is comes first.
    QStringList order = groups.keys();
    std::stable_partition(order.begin(), order.end(), [&](const QString &group) {
        return std::any_of(groups[group].cbegin(), groups[group].cend(), [&](const ActionSpec &spec) { return worksAt(actions.action(spec.id), QApplication::focusWidget()); });
    });
    int row = 0;
    for (const QString &group : std::as_const(order)) {
        auto *heading = new QLabel(group, page);
        heading->setFont(fontOf(TypeRole::Strong));
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const ActionSpec &spec : groups.value(group)) {
            grid->addWidget(new QLabel(plain(actions.action(spec.id)->text()), page), row, 0);
            grid->addWidget(new QLabel(nativeText(actions.shortcuts(spec.id)), page), row++, 1, Qt::AlignTrailing);
        }
    }
    grid->setRowStretch(row, 1);
    area->setWidget(page);
    area->setWidgetResizable(true);
    column->addWidget(area);
    dialog->open();
    return dialog;
}

} // namespace campanile::ui

#include "moc_shortcuts.cpp"
