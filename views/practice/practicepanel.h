// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"
#include "views/paneldeps.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace campanile::ui {
class PanelFrame;
class PanelRegistry;
class SegmentedControl;
}

namespace campanile::views {

class FaultsPage;
class PracticeController;

/** The practice network in the window: what was published there, and the switches that make it go wrong. GUI thread. */
class PracticePanel : public ui::Panel
{
    Q_OBJECT

public:
    explicit PracticePanel(const PanelDeps &deps, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    [[nodiscard]] PracticeController &controller() { return *m_controller; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTimeline();
    [[nodiscard]] QWidget *makeAnew();
    void showAnew();
    void buildHeader();
    void showTab(const QString &tab);
    void refresh();
    void refreshTabs();
    void fillTimeline();

    const PanelDeps &m_deps;
    PracticeController *m_controller;
    QString m_tab;
    QStringList m_shown; ///< ids of the posts that have a card
    ui::SegmentedControl *m_tabs;
    QStackedWidget *m_pages;
    QWidget *m_anew;      ///< says that the network began anew
    QLabel *m_anewIcon;
    QLabel *m_anewText;
    QScrollArea *m_scroll;
    QWidget *m_column;
    QVBoxLayout *m_cards;
    QPushButton *m_older;
    FaultsPage *m_faults;
    ui::PanelFrame *m_frame;
};

/** Adds the panel "practice" to the registry. @p deps must outlive the registry. */
void registerPracticePanel(ui::PanelRegistry &registry, const PanelDeps &deps);

} // namespace campanile::views
