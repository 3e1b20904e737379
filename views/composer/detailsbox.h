// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QGridLayout;
class QLineEdit;

namespace campanile::ui {
class FlowLayout;
}

namespace campanile::views::composer {


/** Labels and campaign. GUI thread; the controller must outlive it. */
class DetailsBox final : public QWidget
{
    Q_OBJECT

public:
    DetailsBox(ComposerController &controller, const PanelDeps &deps, QWidget *parent = nullptr);
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildLabels();
    QWidget *buildCampaign();
    void fillLabels();
    void fillCampaigns();
    void askCampaign();
    void readKnownLabels();
    void arrange();

    ComposerController &m_controller;
    const PanelDeps &m_deps;
    QGridLayout *m_grid;
    QWidget *m_labelRow = nullptr;
    QWidget *m_campaignRow = nullptr;
    QLineEdit *m_label = nullptr;
    QCompleter *m_completer = nullptr;
    ui::FlowLayout *m_labels = nullptr;
    QWidget *m_labelHost = nullptr;
    QComboBox *m_campaign = nullptr;
    QStringList m_shownLabels;
    bool m_isWide = true;
    bool m_shownWritable = true;
};

} // namespace campanile::views::composer
