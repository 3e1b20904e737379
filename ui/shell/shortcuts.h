// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDialog;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace campanile::ui {

class ActionRegistry;

/** The shortcut editor: a list by heading, a field for the keys, what they clash with, reset. */
class ShortcutPage : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutPage(ActionRegistry &actions, QWidget *parent = nullptr);

private:
    void fill();
    void select();
    void assign();
    ActionRegistry &m_actions;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_keys;
    QPushButton *m_set;
    QPushButton *m_reset;
    QLabel *m_note;
    QString m_current;
};

/** The "?" sheet: every shortcut that is set, by heading. Deletes itself. */
QDialog *showShortcutSheet(const ActionRegistry &actions, QWidget *parent);

} // namespace campanile::ui
