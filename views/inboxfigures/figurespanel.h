// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxlists.h"
#include "ui/shell/panel.h"
#include "views/inboxfigures/figurewords.h"
#include "views/paneldeps.h"

#include <array>
#include <memory>

class QGridLayout;
class QScrollArea;

namespace campanile::ui {
class PanelFrame;
class PanelRegistry;
class SegmentedControl;
}

namespace campanile::views {

class ChartCard;
class CopyTable;
class FigureCard;
class FigureControls;

/**
 * How fast the inbox is answered, how much waits and who carries it: tiles, charts and tables over a period, against the period
 * before. Everything comes from the cache, so it works offline, and says what the cache does not reach. Nothing is read while nobody
 * looks. GUI thread.
 */
class FiguresPanel : public ui::Panel
{
    Q_OBJECT

public:
    explicit FiguresPanel(const PanelDeps &deps, QWidget *parent = nullptr);
    ~FiguresPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;

    [[nodiscard]] services::FiguresService &service() { return *m_service; }
    [[nodiscard]] FigureCard *card(FigureKind kind) const { return m_cards[size_t(kind)]; }
    [[nodiscard]] CopyTable *people() const { return m_people; }
    [[nodiscard]] CopyTable *groups() const { return m_groups; }
    [[nodiscard]] QString note() const;
    /** "7", "28", "90" or "custom". */
    void setPeriod(const QString &period);
    void setDays(const QDate &from, const QDate &last);
    void setFilter(const domain::InboxFigureFilter &filter);
    void setClock(FigureClock clock);
    /** A popover with how the figure was computed and the way to what is behind it. */
    QWidget *explain(FigureKind kind);
    QWidget *openExport();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Grouping { Account, Network, Type };
    QWidget *makeDashboard();
    QWidget *makePeople();
    QWidget *makeGroups();
    void want();
    void refresh();
    void refreshCards(const services::FiguresReport &report);
    void refreshCharts(const services::FiguresReport &report);
    void refreshPeople(const services::FiguresReport &report);
    void refreshGroups(const services::FiguresReport &report);
    void arrange();
    void openBehind(FigureKind kind, const QString &part = {});

    const PanelDeps &m_deps;
    std::unique_ptr<services::FiguresService> m_service;
    std::unique_ptr<models::MembersModel> m_members;
    FigureControls *m_controls;
    Grouping m_grouping = Grouping::Account;
    ui::PanelFrame *m_frame;
    QScrollArea *m_scroll;
    QGridLayout *m_grid;
    QGridLayout *m_tileGrid;
    std::array<FigureCard *, 5> m_cards{};
    ChartCard *m_backlog;
    ChartCard *m_distribution;
    ChartCard *m_kept;
    QWidget *m_peopleCard;
    CopyTable *m_people;
    QWidget *m_groupsCard;
    ui::SegmentedControl *m_groupings;
    CopyTable *m_groups;
    int m_columns = 0;
};

/** Adds the panel "inboxfigures" to the registry. @p deps must outlive the registry. */
void registerInboxFiguresPanel(ui::PanelRegistry &registry, const PanelDeps &deps);

} // namespace campanile::views
