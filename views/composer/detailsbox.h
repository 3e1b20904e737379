// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views::composer {

class FlowLayout;

/** Link with campaign parameters, labels, campaign. GUI thread; controller must outlive it. */
class DetailsBox final : public QWidget
{
    Q_OBJECT

public:
    DetailsBox(ComposerController &controller, const PanelDeps &deps, QWidget *parent = nullptr);
    void refresh();

private:
    void buildLink();
    void buildLabels();
    void linkEdited();
    void showLink();
    void fillLabels();
    void fillCampaigns();
    void readKnownLabels();

    ComposerController &m_controller;
    const PanelDeps &m_deps;
    QLineEdit *m_link = nullptr;
    ui::FormRow *m_linkRow = nullptr;
    QWidget *m_utm = nullptr;
    QList<QLineEdit *> m_fields; ///< source, medium, campaign, term, content
    QLineEdit *m_label = nullptr;
    QCompleter *m_completer = nullptr;
    FlowLayout *m_labels = nullptr;
    QWidget *m_labelHost = nullptr;
    QComboBox *m_campaign = nullptr;
    QStringList m_shownLabels;
    bool m_filling = false;
};

} // namespace campanile::views::composer
