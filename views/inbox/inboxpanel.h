// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxfilter.h"
#include "models/inbox/inboxmodel.h"
#include "ui/shell/panel.h"
#include "views/inbox/inboxparts.h"

#include <QPointer>
#include <QTimer>

#include <functional>

class QLabel;
class QSplitter;
class QToolButton;

namespace campanile::ui {
class PanelFrame;
class PanelRegistry;
class SettingsPages;
class StateView;
struct EmptyText;
}

namespace campanile::views {

class InboxCommands;
class InboxList;
class OlderBar;
class SearchBox;
class ViewPicker;

/** A column beside the list: what shows one item. */
struct InboxPane {
    QWidget *widget = nullptr;
    std::function<void(const RecordId &)> show;
    std::function<void()> reply = {}; ///< puts the caret into the answer
    std::function<void()> note = {};  ///< and into an internal note
};

/** Makes the columns beside the list; a list alone has none. */
struct InboxPaneMakers {
    using Make = std::function<InboxPane(const InboxParts &parts, QWidget *parent, std::function<void()> leave, std::function<void(const RecordId &)> open)>;
    Make conversation;
    Make details;
};

/**
 * The inbox: list, conversation and details side by side. The details fold away first and come back when asked for, in the place of the
 * conversation where there is no room for both; where there is no room for two columns the conversation takes the list's place. GUI thread.
 */
class InboxPanel : public ui::Panel
{
    Q_OBJECT

public:
    static constexpr int kListWidth = 360;
    static constexpr int kDetailsWidth = 280;
    static constexpr int kTwoColumns = 560;   ///< px from which list and conversation stand side by side
    static constexpr int kTightColumns = 860;  ///< px from which all three do when the details are asked for
    static constexpr int kThreeColumns = 1000;

    InboxPanel(const PanelDeps &deps, const InboxPaneMakers &makers, QWidget *parent = nullptr);
    ~InboxPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    void openRecord(const RecordId &id, const QJsonObject &args) override;
    void findInPlace() override;

    [[nodiscard]] InboxList *list() const { return m_list; }
    [[nodiscard]] models::InboxModel &model() { return m_model; }
    [[nodiscard]] SearchBox *search() const { return m_search; }
    [[nodiscard]] ViewPicker *picker() const { return m_picker; }
    [[nodiscard]] InboxCommands *commands() const { return m_commands; }
    void setSort(store::InboxSort sort);
    /** The item that the columns show. */
    [[nodiscard]] RecordId shown() const { return m_shown; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildColumn();
    void buildPanes(const InboxPaneMakers &makers);
    void connectParts();
    void query();
    void refresh();
    void follow();
    void showItem(const RecordId &id);
    void openConversation(const std::function<void()> &begin = {});
    void toggleDetails();
    void backToList();
    void fold();
    void menuAt(const QPoint &at);
    void askToSave();
    void showSort();
    void buildHistory();
    [[nodiscard]] ui::EmptyText emptyText() const;
    [[nodiscard]] models::InboxNames names() const;

    std::unique_ptr<models::MembersModel> m_members;
    const InboxParts m_parts;
    models::InboxModel m_model;
    store::InboxSort m_sort = store::InboxSort::Priority;
    InboxList *m_list;
    ui::StateView *m_states;
    SearchBox *m_search;
    ViewPicker *m_picker;
    QToolButton *m_sorts;
    QLabel *m_note;
    OlderBar *m_older = nullptr; ///< none without a history
    QWidget *m_column;
    QSplitter *m_splitter;
    ui::PanelFrame *m_frame;
    InboxCommands *m_commands;
    QToolButton *m_back;
    QWidget *m_middle;
    InboxPane m_conversation;
    InboxPane m_details;
    RecordId m_shown;
    RecordId m_wanted;
    QTimer m_read;        ///< what stays open is read
    QTimer m_minute;      ///< times and bars move on
    bool m_inConversation = false;
    bool m_wantsDetails = false; ///< where they are folded away
};

/** Adds the panel "inbox" to the registry. @p deps must outlive the registry. */
void registerInboxPanel(ui::PanelRegistry &registry, const PanelDeps &deps);
/** Adds the settings page "pictures". */
void addInboxPages(ui::SettingsPages &pages, const PanelDeps &deps);

} // namespace campanile::views
