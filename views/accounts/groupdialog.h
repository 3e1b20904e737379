// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <functional>

class QAbstractButton;
class QButtonGroup;
class QLineEdit;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/** Name and colour of a group of accounts. Open with open(); deletes itself. GUI thread. */
class GroupDialog : public QDialog
{
    Q_OBJECT

public:
    using Accepted = std::function<void(const QString &name, const QString &color)>;

    /** @p verb is on the button ("Create group"); @p color "#rrggbb" or empty. */
    GroupDialog(const QString &title, const QString &verb, const QString &name, const QString &color, Accepted accepted, QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QWidget *makeColors(const QString &current);

    Accepted m_accepted;
    QLineEdit *m_name;
    ui::FormRow *m_nameRow;
    QButtonGroup *m_colors;
};

} // namespace campanile::views
