// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/pausemodel.h"
#include "ui/shell/panel.h"
#include "ui/shell/settingsdialog.h"
#include "views/crisis/crisisparts.h"

#include <QTimer>

class QListView;
class QScrollArea;
class QSplitter;
class QToolButton;

namespace campanile::ui {
class PanelFrame;
class PanelRegistry;
}

namespace campanile::views {

class CrisisCommands;
class CrisisRoomView;
class LeadCard;
class PauseCard;
class TemplateBox;

/**
 * The crisis room: the events, the room of one of them, and beside it the brake, the lead and the prepared answers. What stands beside
 * the room moves into it where there is no space; in one column the room takes the list's place. GUI thread.
 */
class CrisisPanel : public ui::Panel
{
    Q_OBJECT

public:
    static constexpr int kListWidth = 300;
    static constexpr int kAsideWidth = 320;
    static constexpr int kTwoColumns = 620;    ///< px from which list and room stand side by side
    static constexpr int kThreeColumns = 1080;

    explicit CrisisPanel(const PanelDeps &deps, QWidget *parent = nullptr);
    ~CrisisPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    void openRecord(const RecordId &id, const QJsonObject &args) override;
    void findInPlace() override;

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] CrisisRoomView *room() const { return m_room; }
    [[nodiscard]] PauseCard *pauseCard() const { return m_pauseCard; }
    [[nodiscard]] TemplateBox *templates() const { return m_templates; }
    [[nodiscard]] LeadCard *leadCard() const { return m_lead; }
    [[nodiscard]] CrisisCommands *commands() const { return m_commands; }
    [[nodiscard]] const RecordId &shown() const { return m_shown; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildList();
    void buildAside();
    void buildHeader();
    void refresh();
    void refreshEmpty();
    void showCrisis(const RecordId &id);
    void openRoom();
    void backToList();
    void fold();
    void addUsualRules();
    void callCrisis();

    std::unique_ptr<models::MembersModel> m_members;
    const CrisisParts m_parts;
    std::unique_ptr<models::CrisisEventsModel> m_events;
    std::unique_ptr<models::CrisisRulesModel> m_rules;
    models::PauseModel m_pause;
    QListView *m_list;
    CrisisCommands *m_commands;
    CrisisRoomView *m_room;
    QScrollArea *m_roomScroll;
    QWidget *m_middle;
    QToolButton *m_back;
    QWidget *m_aside;
    QScrollArea *m_asideScroll;
    PauseCard *m_pauseCard;
    LeadCard *m_lead;
    TemplateBox *m_templates;
    QSplitter *m_splitter;
    ui::PanelFrame *m_frame;
    RecordId m_shown;
    RecordId m_wanted;     ///< asked for before it was read
    QTimer m_minute;
    bool m_inRoom = false;
};

/** Adds the panel "crisis" to the registry. @p deps must outlive the registry. */
void registerCrisisPanel(ui::PanelRegistry &registry, const PanelDeps &deps);
/** The pages "crisisrules" and "crisistemplates" of the settings dialog. @p deps outlives them. */
void addCrisisPages(ui::SettingsPages &pages, const PanelDeps &deps);

} // namespace campanile::views
