// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QWidget>

class QLineEdit;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views::composer {

/** The link of the post and its campaign parameters (UTM). GUI thread; the controller must outlive it. */
class LinkField final : public QWidget
{
    Q_OBJECT

public:
    explicit LinkField(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();
    [[nodiscard]] QLineEdit *edit() const { return m_link; }

private:
    void buildParameters();
    void linkEdited();
    void completeLink();
    void showLink();

    ComposerController &m_controller;
    QLineEdit *m_link;
    ui::FormRow *m_linkRow;
    QWidget *m_utm = nullptr;
    QList<QLineEdit *> m_fields; ///< source, medium, campaign, term, content
};

} // namespace campanile::views::composer
